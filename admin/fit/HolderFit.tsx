import { HolderFitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { CertificateMark } from './CertificateMark.tsx';
import type { Fit } from './fit.ts';
import { FitChip } from './FitChip.tsx';

/** How the holders of a post, and those who are to be, stand to it today, by their ids; of those of whom one may know it. */
export const useHolderFits = (positionId: string, enabled = true): ReadonlyMap<string, Fit> => {
  const { data } = useDocument(HolderFitsDocument, { id: positionId }, { enabled });
  return new Map(
    [...(data?.row?.holders ?? []), ...(data?.row?.plannedHolders ?? [])].flatMap(({ person }) =>
      person.fit ? [[person.id, person.fit] as const] : [],
    ),
  );
};

/** That certificates which the post asks of a holder have expired or are about to. */
export const HolderCertificates = ({ fit }: { fit: Fit | undefined }) =>
  fit?.findings.map((finding) => <CertificateMark key={finding.requirementId} finding={finding} />);

/** How one holder stands, and whether a certificate ends; nothing where it is not known or nothing is asked for. */
export const HolderFit = ({ fit }: { fit: Fit | undefined }) =>
  fit && fit.state !== null && fit.findings.length > 0 ? (
    <>
      <FitChip
        state={fit.state}
        title={fit.findings
          .filter(({ state }) => state !== 'MET')
          .map(({ reason }) => reason)
          .join('\n')}
      />
      <HolderCertificates fit={fit} />
    </>
  ) : null;
