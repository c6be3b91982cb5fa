import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { ReviewList } from './ReviewList.tsx';

const ReviewScreen = lazy(() =>
  import('./ReviewScreen.tsx').then((part) => ({ default: part.ReviewScreen })),
);

/** Reviews, or the one in the address. */
export const ReviewPage = () => {
  const { id } = useParams();
  return id ? (
    <Suspense fallback={<RowsSkeleton />}>
      <ReviewScreen key={id} id={id} />
    </Suspense>
  ) : (
    <ReviewList />
  );
};
