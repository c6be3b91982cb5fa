import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { RequestList } from './RequestList.tsx';

const RequestScreen = lazy(() =>
  import('./RequestScreen.tsx').then((part) => ({ default: part.RequestScreen })),
);

/** Requests for seats, or the one in the address. */
export const HeadcountPage = () => {
  const { id } = useParams();
  return id ? (
    <Suspense fallback={<RowsSkeleton />}>
      <RequestScreen key={id} id={id} />
    </Suspense>
  ) : (
    <RequestList />
  );
};
