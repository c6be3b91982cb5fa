import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { isEnding } from './fit.ts';
import type { Finding } from './fit.ts';

const tones = { EXPIRING: 'warning', EXPIRED: 'danger' } as const;

/** That a certificate which is asked for has expired or is about to, with the day; nothing where it holds or there is none. */
export const CertificateMark = ({ finding }: { finding: Finding }) => {
  const text = useText();
  return isEnding(finding) ? (
    <StateChip
      label={text(`fit.certificates.${finding.certificate}`)}
      tone={tones[finding.certificate]}
      title={finding.reason}
    />
  ) : null;
};
