import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useState } from 'react';
import { Title } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { JobDraftDocument } from '../data/documents.ts';
import type { JobDraft } from './edit/draft.ts';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { FailedScreen } from '../layout/FailedScreen.tsx';
import { DraftForm } from './edit/DraftForm.tsx';
import { notEditable } from './not-editable.ts';

/** The editing page of a draft or a returned version. */
export const JobEdit = () => {
  const { id = '' } = useParams();
  return <Loaded key={id} id={id} />;
};

const Loaded = ({ id }: { id: string }) => {
  const text = useText();
  const viewer = useViewer();
  const { data, error, refetch, isFetching } = useDocument(JobDraftDocument, { id });
  // what is edited stays as it was read: a refresh in the background must not overwrite what somebody types
  const [base, setBase] = useState<JobDraft>();
  const row = data?.row;
  useEffect(() => {
    if (row && !isFetching) setBase((before) => before ?? row);
  }, [row, isFetching]);
  const missing = data && !data.row ? new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND') : null;
  const failure = error ?? missing;
  if (!base && failure) return <FailedScreen error={failure} retry={() => void refetch()} />;
  if (!base || !viewer) return <DraftSkeleton />;
  if (!base.steps.includes('EDIT')) return <Navigate to={`/jobs/${id}/show`} replace state={notEditable} />;
  const reload = async (): Promise<void> => {
    const { data: latest } = await refetch();
    if (latest?.row) setBase(latest.row);
  };
  return (
    <>
      <Title title={text('edit.title', { title: base.position.title, version: base.version })} />
      <DraftForm
        key={base.revision}
        job={base}
        latest={row ?? base}
        account={viewer.account.id}
        onReload={() => void reload()}
      />
    </>
  );
};

const DraftSkeleton = () => (
  <Box aria-busy sx={{ pt: 2 }}>
    <Skeleton width={320} height={40} />
    <Skeleton variant="rounded" height={180} sx={{ mt: 2 }} />
    <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />
  </Box>
);
