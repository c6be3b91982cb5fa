import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { SeatApproversDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import type { ApproverPost, SeatRequestRecord } from './requests.ts';

/** For whoever decides here, and not on so many seats: which posts may, and a way to hand it on to them. */
export const BeyondLimit = ({ request, onHandOn }: { request: SeatRequestRecord; onHandOn: () => void }) => {
  const text = useText();
  const { list, aside } = usePunctuation();
  const { data } = useDocument(SeatApproversDocument, { requestId: request.id }, { exact: true });
  const posts = data?.rows.items ?? [];
  const named = ({ positionTitle, people }: ApproverPost): string => {
    const names = people.map(({ name, standsInFor }) =>
      standsInFor ? `${name}${text('seats.inNameOf', { name: standsInFor })}` : name,
    );
    return `${positionTitle}${aside(list(names))}`;
  };
  const whom =
    posts.length > 0 ? text('seats.mayDecide', { posts: list(posts.map(named)) }) : text('seats.nobody');
  return (
    <Alert
      severity="info"
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& .MuiAlert-message': { flex: 1 } }}
      action={
        posts.length > 0 && (
          <Button color="inherit" size="small" onClick={onHandOn} sx={{ whiteSpace: 'nowrap' }}>
            {text('seats.steps.HAND_ON')}
          </Button>
        )
      }
    >
      {text('seats.beyond', { seats: request.seats })} {data && whom}
    </Alert>
  );
};
