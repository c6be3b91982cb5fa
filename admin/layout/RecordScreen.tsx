import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { FailedScreen } from './FailedScreen.tsx';
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
  const { record, error, refetch, defaultTitle, isPending } = useShowContext();
  if (record) {
    return (
      <>
        <Title title={defaultTitle} />
        {children}
      </>
    );
  }
  if (error) return <FailedScreen error={error} retry={() => void refetch()} />;
  return isPending ? (
    <Box aria-busy sx={{ pt: 2 }}>
      <Skeleton width={280} height={40} />
      <Skeleton width={180} />
      <Skeleton variant="rounded" height={200} sx={{ mt: 2 }} />
    </Box>
  ) : null;
};
