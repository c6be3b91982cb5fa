import { HolderFitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import type { Fit } from './fit.ts';
import { FitChip } from './FitChip.tsx';

/** How the holders of a post stand to it, by their ids; of those of whom one may know it. */
export const useHolderFits = (positionId: string): ReadonlyMap<string, Fit> => {
  const { data } = useDocument(HolderFitsDocument, { id: positionId });
  return new Map(
    (data?.row?.holders ?? []).flatMap(({ person }) =>
      person.fit ? [[person.id, person.fit] as const] : [],
    ),
  );
};

/** How one holder stands; nothing where it is not known or nothing is asked for. */
export const HolderFit = ({ fit }: { fit: Fit | undefined }) =>
  fit && fit.state !== null && fit.findings.length > 0 ? (
    <FitChip
      state={fit.state}
      title={fit.findings
        .filter(({ state }) => state !== 'MET')
        .map(({ reason }) => reason)
        .join('\n')}
    />
  ) : null;
