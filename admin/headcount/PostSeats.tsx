import Button from '@mui/material/Button';
import { useState } from 'react';
import { SeatRequestListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { dayOf } from '../layout/time.ts';
import { RaiseDialog } from './RaiseDialog.tsx';
import type { KnownPost } from './RaiseDialog.tsx';
import { RequestRows } from './RequestRows.tsx';

/** The requests for more seats of a post, for those who may see them, and the way to raise one. */
export const PostSeats = ({
  post,
}: {
  post: KnownPost & { readonly closedOn: string | null; readonly mayAskForSeats: boolean };
}) => {
  const text = useText();
  const isClosed = post.closedOn !== null && post.closedOn <= dayOf(new Date());
  const mayRaise = post.mayAskForSeats && !isClosed;
  const [isRaising, setRaising] = useState(false);
  const { data } = useDocument(SeatRequestListDocument, { filter: { positionId: post.id }, first: 10 });
  const requests = data?.rows.nodes ?? [];
  if (!mayRaise && requests.length === 0) return null;
  return (
    <SectionCard
      flush={requests.length > 0}
      title={text('seats.list')}
      action={mayRaise && <Button onClick={() => setRaising(true)}>{text('seats.raise')}</Button>}
    >
      {requests.length > 0 ? <RequestRows rows={requests} /> : text('seats.none')}
      <RaiseDialog open={isRaising} post={post} onClose={() => setRaising(false)} />
    </SectionCard>
  );
};
