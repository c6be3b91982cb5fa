import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { PreviewPersonalGrantDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { ChangeList } from '../../jobs/impact/ChangeList.tsx';
import type { FormValues } from '../../layout/CommandDialog.tsx';
import { isDay } from '../../layout/day.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { useRoleWords } from '../../roles/useRoleWords.ts';
import { grantIn } from './grant.ts';

/** What the grant that is being written would do, as soon as enough of it is there. */
export const GivenPreview = () => {
  const text = useText();
  const { abilityWord, reachesWord } = useRoleWords();
  const values: FormValues = useWatch();
  // why it is given changes nothing, and is not waited for
  const input = { ...grantIn(values), reason: '—' };
  const { assignmentId, ability, scope, unitIds, startsOn, lastDay } = input;
  const hasUnits = scope !== 'UNITS' || (unitIds ?? []).length > 0;
  const isReady = Boolean(assignmentId && ability && hasUnits) && isDay(startsOn) && isDay(lastDay);
  const { data, error, refetch } = useDocument(
    PreviewPersonalGrantDocument,
    { input },
    { enabled: isReady, exact: true },
  );
  if (!isReady)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('given.previewHint')}
      </Typography>
    );
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={64} aria-busy />;
  const { changes, conflicts, warnings, refusal } = data.preview;
  return (
    <Box
      component="section"
      aria-label={text('given.preview')}
      aria-live="polite"
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '.9375rem' }}>
        {text('given.preview')}
      </Typography>
      {refusal && <Alert severity="error">{refusal.message}</Alert>}
      {!refusal && changes.length === 0 && conflicts.length === 0 && (
        <Alert severity="info">{text('given.noChange')}</Alert>
      )}
      {[...conflicts.map((conflict) => conflict.text), ...warnings].map((words) => (
        <Alert key={words} severity="warning">
          {words}
        </Alert>
      ))}
      <ChangeList
        changes={changes.map(({ ability: changed, kind, before, after }) => ({
          kind,
          title: abilityWord(changed),
          before: reachesWord(before),
          after: reachesWord(after),
        }))}
      />
    </Box>
  );
};
