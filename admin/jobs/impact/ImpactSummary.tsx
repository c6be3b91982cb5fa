import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { JobImpactDocument } from '../../data/documents.ts';
import { Failure } from '../../data/failure.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { AbilityList } from './AbilityList.tsx';
import { AuthorityList } from './AuthorityList.tsx';
import { countsOf } from './impact.ts';

/** Within the question whether to approve: what it does from the day that is typed, in short, with the way to all of it. */
export const ImpactSummary = ({ id }: { id: string }) => {
  const text = useText();
  const translate = useTranslate();
  const from: unknown = useWatch({ name: 'effectiveFrom' });
  const day = typeof from === 'string' ? from : '';
  const { data, error } = useDocument(
    JobImpactDocument,
    { id, effectiveFrom: day },
    { exact: true, enabled: day !== '' },
  );
  if (day === '') return null;
  if (error)
    return (
      <Typography variant="body2" color="error" role="status">
        {error instanceof Failure ? (error.fields[0]?.message ?? translate(error.message)) : null}
      </Typography>
    );
  const impact = data?.impact;
  if (!impact) return <Skeleton variant="rounded" height={96} aria-busy />;
  const { lastDay, nextVersion: version } = impact;
  const counts = countsOf(impact).filter(([, count]) => count > 0);
  return (
    <Box
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}
      role="region"
      aria-label={text('impact.title')}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {text('impact.summary', { day: impact.day })}
      </Typography>
      {lastDay !== null && version !== null && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {text('impact.until', { day: lastDay, version })}
        </Alert>
      )}
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {counts.length === 0
          ? text('impact.nothing')
          : counts.map(([part, count]) => text(`impact.counts.${part}`, { smart_count: count })).join(' · ')}
      </Typography>
      {impact.abilities.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3">
            {text('impact.abilities')}
          </Typography>
          <AbilityList abilities={impact.abilities} />
        </>
      )}
      {impact.authorities.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mt: 1 }}>
            {text('impact.authorities')}
          </Typography>
          <AuthorityList authorities={impact.authorities} />
        </>
      )}
      {/* in a tab of its own: what is typed here stays */}
      <MuiLink
        href={`/jobs/${id}/impact?from=${day}`}
        target="_blank"
        rel="noopener"
        variant="body2"
        sx={{ display: 'inline-block', mt: 1 }}
      >
        {text('impact.whole')}
      </MuiLink>
    </Box>
  );
};
