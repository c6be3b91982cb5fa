import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { JobStateChip } from './JobStateChip.tsx';
import type { JobRecord } from './record.ts';

interface JobVersionsProps {
  readonly versions: JobRecord['position']['jobDescriptions'];
  /** The id of the version on the screen. */
  readonly current: string;
}

/** All versions for the same post, the latest first. */
export const JobVersions = ({ versions, current }: JobVersionsProps) => {
  const text = useText();
  // the later of the two is looked at, the earlier compared with: versions come with the latest first
  const at = (id: string): number => versions.findIndex((version) => version.id === id);
  const addressOf = (id: string): string =>
    at(current) < at(id) ? `/jobs/${current}/compare/${id}` : `/jobs/${id}/compare/${current}`;
  return (
    <SectionCard title={text('jobs.versions')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', rowGap: 1.25 }}>
        {versions.map((job) => (
          <Box
            component="li"
            key={job.id}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
          >
            {job.id === current ? (
              <Typography variant="body2" aria-current="page" sx={{ fontWeight: 650 }}>
                {text('units.version', { version: job.version })}
              </Typography>
            ) : (
              <MuiLink component={Link} to={`/jobs/${job.id}/show`} variant="body2" underline="hover">
                {text('units.version', { version: job.version })}
              </MuiLink>
            )}
            <JobStateChip job={job} />
            {job.effectiveFrom && (
              <Typography
                variant="body2"
                color="text.secondary"
                className="tabular"
                sx={{ fontSize: '.8125rem' }}
              >
                {job.effectiveFrom}
                {job.effectiveTo && ` – ${job.effectiveTo}`}
              </Typography>
            )}
            {job.id !== current && (
              <MuiLink
                component={Link}
                to={addressOf(job.id)}
                variant="body2"
                underline="hover"
                sx={{ ml: 'auto' }}
                aria-label={text('compare.with', { version: job.version })}
              >
                {text('compare.link')}
              </MuiLink>
            )}
          </Box>
        ))}
      </Box>
    </SectionCard>
  );
};
