import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from './ErrorState.tsx';
import { wholeRecord } from './whole-record.ts';

/**
 * One record on a screen of its own: its name in the bar, a quiet outline while it is fetched, and in its place what went
 * wrong when it could not be had. Children read it with `useRecordContext`.
 */
export const RecordScreen = ({ children }: { children: ReactNode }) => (
  // without this react-admin leaves for the list with a toast, and a wrong link explains nothing
  <ShowBase queryOptions={{ meta: wholeRecord, onError: () => undefined }}>
    <Record>{children}</Record>
  </ShowBase>
);

const Record = ({ children }: { children: ReactNode }) => {
  const text = useText();
  const { record, error, refetch, defaultTitle, isPending } = useShowContext();
  if (record) {
    return (
      <>
        <Title title={defaultTitle} />
        {children}
      </>
    );
  }
  if (error) {
    const missing = error instanceof Failure && error.code === 'NOT_FOUND';
    return (
      <>
        <Title title={text(missing ? 'frame.errors.missing' : 'frame.errors.title')} />
        <ErrorState error={error} retry={() => void refetch()} />
      </>
    );
  }
  return isPending ? (
    <Box aria-busy sx={{ pt: 2 }}>
      <Skeleton width={280} height={40} />
      <Skeleton width={180} />
      <Skeleton variant="rounded" height={200} sx={{ mt: 2 }} />
    </Box>
  ) : null;
};
