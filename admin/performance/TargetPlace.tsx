import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { TargetPartsFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

/** Where a target stands: the duty, the version of the job description as a link, and since when it holds. */
export const TargetPlace = ({ target }: { target: TargetPartsFragment }) => {
  const text = useText();
  const { heading, phrase, jobDescription, position, origin, effectiveFrom, comparatorAssumed } = target;
  const words = jobDescription
    ? text('performance.job', { post: position?.title ?? '', version: jobDescription.version })
    : text('performance.jobHidden');
  return (
    <Box sx={{ fontSize: '.8125rem', color: 'text.secondary', lineHeight: 1.6 }}>
      <Box title={phrase}>
        {text('performance.source')}{' '}
        {jobDescription ? (
          <Link component={RouterLink} to={`/jobs/${jobDescription.id}/show`} sx={{ position: 'relative' }}>
            {words}
          </Link>
        ) : (
          words
        )}
      </Box>
      <Box>
        {heading} · {text(`performance.origins.${origin}`, { unit: position?.unit.name ?? '' })} ·{' '}
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {text('performance.since', { day: effectiveFrom })}
        </Box>
      </Box>
      {comparatorAssumed && <Box>{text('performance.assumed')}</Box>}
    </Box>
  );
};
