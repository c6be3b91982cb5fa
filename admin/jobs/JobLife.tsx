import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import type { JobRecord } from './record.ts';

/** The steps taken so far, the latest first: who, as what, when and why. */
export const JobLife = ({ events }: Pick<JobRecord, 'events'>) => {
  const text = useText();
  return (
    <SectionCard title={text('jobs.life')}>
      {events.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {text('jobs.noEvents')}
        </Typography>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {events.toReversed().map(({ id, step, at, actor, forPerson, assignment, reason }) => (
          <Box
            component="li"
            key={id}
            sx={{
              position: 'relative',
              pl: 2.5,
              pb: 2,
              '&::before': {
                content: '""',
                position: 'absolute',
                left: 3,
                top: 7,
                width: 8,
                height: 8,
                borderRadius: '50%',
                bgcolor: step === 'RETURN' ? 'warning.main' : 'primary.main',
              },
              '&:not(:last-child)::after': {
                content: '""',
                position: 'absolute',
                left: 6.5,
                top: 20,
                bottom: -4,
                width: '1px',
                bgcolor: 'divider',
              },
              '&:last-child': { pb: 0 },
            }}
          >
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {text(`jobs.events.${step}`)}
              {actor && ` · ${actor.name}`}
              {forPerson && text('jobs.inNameOf', { name: forPerson.name })}
            </Typography>
            {reason && (
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {reason}
              </Typography>
            )}
            <Typography variant="body2" color="text.secondary" sx={{ fontSize: '.8125rem' }}>
              <Instant value={at} />
              {assignment && ` · ${assignment.position.title}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </SectionCard>
  );
};
