import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CertificationStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import type { CertificationRecord } from './records.ts';

/** What was done about an application, the latest first. */
export const CertificationHistory = ({ history }: { history: CertificationRecord['history'] }) => {
  const text = useText();
  return (
    <SectionCard flush title={text('certifying.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {history.toReversed().map(({ id, step, toState, at, heldOn, score, reason, actor }) => (
          <Box component="li" key={id} sx={{ px: 2.5, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
            <Typography sx={{ fontWeight: 600 }}>
              {text(`certifying.steps.${step as CertificationStep | 'APPLY'}`)}
              {' → '}
              {text(`certifying.states.${toState}`)}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              <Instant value={at} /> · {actor?.name}
              {heldOn && ` · ${heldOn}`}
              {score !== null && ` · ${text('certifying.points', { score })}`}
            </Typography>
            {reason && (
              <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {reason}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </SectionCard>
  );
};
