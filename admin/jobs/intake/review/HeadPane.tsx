import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { TakeImportedHeadDocument } from '../../../data/documents.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../layout/EmptyState.tsx';
import { useCommand } from '../../../layout/useCommand.tsx';
import { WhyButton } from '../../../layout/WhyRefused.tsx';
import { HeadFields } from './HeadFields.tsx';
import type { Head, HeadPost, useHead } from './useHead.ts';

interface HeadPaneProps {
  readonly jobId: string;
  readonly own: ReturnType<typeof useHead>;
}

/** The head of the form beside the post, field by field; what is ticked is written to the post at once. */
export const HeadPane = ({ jobId, own: { posts, post, head, choose } }: HeadPaneProps) => {
  const text = useText();
  if (!post) return <EmptyState small title={text('head.noPost')} text={text('head.noPostText')} />;
  return (
    <Box sx={{ p: 2 }}>
      {posts.length > 1 && (
        <TextField
          select
          size="small"
          label={text('head.post')}
          value={post.id}
          onChange={({ target }) => choose(target.value)}
          sx={{ mb: 1.5, maxWidth: 420 }}
        >
          {posts.map(({ id, title }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      {head ? (
        <Beside key={`${head.positionId} ${head.revision}`} jobId={jobId} post={post} head={head} />
      ) : (
        <Skeleton variant="rounded" height={240} aria-busy />
      )}
    </Box>
  );
};

const Beside = ({ jobId, post, head }: { jobId: string; post: HeadPost; head: Head }) => {
  const text = useText();
  const translate = useTranslate();
  const takeable = head.rows.filter(({ mayTake }) => mayTake).map(({ field }) => field);
  const superior = head.rows.find(({ field, mayTake }) => field === 'SUPERIOR' && mayTake);
  const [ticked, setTicked] = useState<readonly string[]>(takeable);
  const [superiorId, setSuperiorId] = useState(superior?.linksTo ?? '');
  const { send, pending, failure, clear } = useCommand(TakeImportedHeadDocument, {
    quiet: true,
    done: text('head.taken', { post: post.title }),
  });
  if (head.rows.length === 0)
    return <EmptyState small title={text('head.nothing')} text={text('head.nothingText')} />;
  const fields = takeable.filter((field) => ticked.includes(field));
  const write = (): void =>
    void send({
      importedJobId: jobId,
      positionId: head.positionId,
      revision: head.revision,
      fields,
      ...(fields.includes('SUPERIOR') && { superiorId: superiorId || null }),
    });
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2" color="text.secondary">
        {text('head.about', { post: post.title })}
      </Typography>
      <HeadFields
        rows={head.rows}
        ticked={ticked}
        mayEdit={head.mayEdit}
        superiorId={superiorId}
        onSuperior={setSuperiorId}
        onTick={(field) => {
          setTicked(ticked.includes(field) ? ticked.filter((each) => each !== field) : [...ticked, field]);
          clear();
        }}
      />
      {!head.mayEdit && takeable.length > 0 && <Alert severity="info">{text('head.mayNot')}</Alert>}
      {failure && (
        <Alert
          severity="error"
          role="alert"
          action={failure.right && <WhyButton right={failure.right} message={failure.message} />}
        >
          {failure.fields[0]?.message ?? translate(failure.message)}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {takeable.length > 0 && (
          <Button
            variant="contained"
            loading={pending}
            disabled={!head.mayEdit || fields.length === 0}
            onClick={write}
          >
            {fields.length > 0 ? text('head.take', { count: fields.length }) : text('head.takeNone')}
          </Button>
        )}
        <Button component={Link} to={`/positions/${head.positionId}`} color="inherit">
          {text('head.openPost')}
        </Button>
      </Stack>
    </Stack>
  );
};
