import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import HighlightOffOutlined from '@mui/icons-material/HighlightOffOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useAbility, useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CertificateMark } from './CertificateMark.tsx';
import { isEnding, mendingAddress, tones } from './fit.ts';
import type { Finding, Fit } from './fit.ts';

const icons = {
  MISSING: HighlightOffOutlined,
  UNKNOWN: HelpOutlined,
  PREFERRED_MISSING: RemoveCircleOutlined,
  MET: CheckCircleOutlined,
} as const;

const colours = { danger: 'error', warning: 'warning', info: 'info', success: 'success' } as const;

/** Each requirement with its outcome, the reason, and where what is unknown is mended. */
export const Findings = ({
  fit,
  isBrief = false,
}: {
  fit: Pick<Fit, 'findings' | 'person' | 'jobDescriptionId' | 'state'>;
  /** Only what is not met, not known or about to end, and no way away from here. */
  isBrief?: boolean;
}) => {
  const text = useText();
  const shown = fit.findings.filter((finding) => !isBrief || finding.state !== 'MET' || isEnding(finding));
  if (fit.state !== null && fit.findings.length === 0)
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '.875rem' }}>
        {text('fit.noRequirements')}
      </Box>
    );
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}
    >
      {shown.map((finding) => (
        <Line key={finding.requirementId} finding={finding} fit={fit} isBrief={isBrief} />
      ))}
    </Box>
  );
};

const Line = ({
  finding,
  fit,
  isBrief,
}: {
  finding: Finding;
  fit: Pick<Fit, 'person' | 'jobDescriptionId'>;
  isBrief: boolean;
}) => {
  const text = useText();
  // nobody records anything of themselves
  const isOneself = useViewer()?.person?.id === fit.person.id;
  const mayRecord = useAbility('person.recordEdit') && !isOneself;
  const { kind, strictness, state, reason, lacks } = finding;
  const word = text(`form.qualificationKinds.${kind}`);
  const Icon = icons[state];
  const to = !isBrief && (mayRecord || lacks === 'CONFIRMATION') ? mendingAddress(finding, fit) : undefined;
  const tone = tones[state];
  return (
    <Box
      component="li"
      title={finding.text}
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.75, fontSize: '.875rem' }}
    >
      <Icon
        fontSize="small"
        color={tone === 'neutral' ? 'inherit' : colours[tone]}
        titleAccess={text(`fit.requirementStates.${state}`)}
        sx={{ mt: '1px' }}
      />
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {strictness === 'PREFERRED' ? text('fit.advantage', { kind: word }) : word}
        {' · '}
        {reason} <CertificateMark finding={finding} />
        {to && lacks && (
          <>
            {' '}
            <Link component={RouterLink} to={to} underline="always" sx={{ whiteSpace: 'nowrap' }}>
              {text(`fit.mend.${lacks}`)}
            </Link>
          </>
        )}
      </Box>
    </Box>
  );
};
