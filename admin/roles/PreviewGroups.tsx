import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { AccessPreviewPartsFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { ChangeList } from '../jobs/impact/ChangeList.tsx';
import { Failure } from '../data/failure.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { useRoleWords } from './useRoleWords.ts';
import { useWholePreview } from './useWholePreview.ts';

interface PreviewGroupsProps {
  readonly preview: AccessPreviewPartsFragment | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Called when the latest is there, where what was read is no longer so. */
  readonly onReload: () => void;
  /** The part of the preview about those who come after a place. */
  readonly ask: (after: string) => Promise<AccessPreviewPartsFragment>;
}

/** Whether asking again finds no more than before: what was read has changed, or is gone. */
const isOutdated = (error: Error | null): error is Failure =>
  error instanceof Failure && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND');

/** Who gains and loses what, before it is saved; and whether it would be refused. */
export const PreviewGroups = ({ preview: first, error, retry, onReload, ask }: PreviewGroupsProps) => {
  const text = useText();
  const { preview, more, pending, error: failed } = useWholePreview(first, ask);
  if (isOutdated(error)) return <FailureNotice failure={error} isOutdated onReload={onReload} />;
  if (error) return <ErrorState small error={error} retry={retry} />;
  if (!preview) return <Skeleton variant="rounded" height={120} aria-busy />;
  const { groups, holders, examined, unchanged, refusal } = preview;
  if (refusal)
    return (
      <Alert severity="error" role="alert">
        {refusal.message}
      </Alert>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2 }} role="status">
      <Typography variant="body2" color="text.secondary">
        {holders === 0
          ? text('roles.preview.nobody')
          : [
              text('roles.preview.holders', { smart_count: holders, changed: examined - unchanged }),
              ...(unchanged > 0 ? [text('roles.preview.unchanged', { smart_count: unchanged })] : []),
            ].join(text('roles.preview.and'))}
        {holders > 0 && text('roles.preview.stop')}
        {examined < holders && ` ${text('roles.preview.examined', { examined, left: holders - examined })}`}
      </Typography>
      {failed && <ErrorState small error={failed} retry={() => more?.()} />}
      {more && (
        <Button variant="outlined" onClick={more} loading={pending} sx={{ justifySelf: 'start' }}>
          {text('roles.preview.go')}
        </Button>
      )}
      {groups.map((group, at) => (
        <Group key={at} group={group} />
      ))}
    </Box>
  );
};

const Group = ({ group }: { group: AccessPreviewPartsFragment['groups'][number] }) => {
  const text = useText();
  const { abilityWord, reachesWord, namesOf } = useRoleWords();
  const { startsOn, people, total, changes, conflicts } = group;
  const names = people.map(({ name }) => name);
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '.9375rem' }}>
        {namesOf(names, total)}
        {startsOn && text('roles.preview.from', { day: startsOn })}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {[...new Set(people.map(({ posts }) => posts))].slice(0, 8).join(text('form.comma'))}
      </Typography>
      {conflicts.map((conflict) => (
        <Alert key={conflict} severity="warning" sx={{ mb: 1.5 }}>
          {conflict}
        </Alert>
      ))}
      <ChangeList
        changes={changes.map(({ ability, kind, before, after }) => ({
          kind,
          title: abilityWord(ability),
          before: reachesWord(before),
          after: reachesWord(after),
        }))}
      />
    </Box>
  );
};
