import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { WhoCanLink } from '../access/WhoCanLink.tsx';
import { SeatApproversDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PersonLink, PositionLink } from '../units/links.tsx';

/** The posts that may decide a request now, nearest first, and who holds them. */
export const ApproversCard = ({ requestId }: { requestId: string }) => {
  const text = useText();
  const { list } = usePunctuation();
  const { data, error, refetch } = useDocument(SeatApproversDocument, { requestId }, { exact: true });
  const posts = data?.rows.items;
  return (
    <SectionCard
      title={text('seats.approvers')}
      action={
        <WhoCanLink
          label={text('access.who.decide')}
          question={{
            ability: 'headcount.decide',
            recordKind: 'HeadcountRequest',
            recordId: requestId,
            step: 'APPROVE',
          }}
        />
      }
    >
      {error && <ErrorState small error={error} retry={() => void refetch()} />}
      {!posts && !error && <Skeleton variant="rounded" height={48} aria-busy />}
      {posts?.length === 0 && <Typography>{text('seats.nobody')}</Typography>}
      {posts && posts.length > 0 && (
        <>
          <Typography variant="body2" color="text.secondary">
            {text('seats.approversText')}
          </Typography>
          <Box component="ol" sx={{ my: 0.5, pl: 2.5 }}>
            {posts.map(({ positionId, positionTitle, unitName, people }) => (
              <li key={positionId}>
                <PositionLink inText position={{ id: positionId, title: positionTitle }} /> · {unitName} ·{' '}
                {people.map((person, at) => (
                  <Fragment key={person.id}>
                    {at > 0 && list(['', ''])}
                    <PersonLink inText person={person} />
                    {person.standsInFor && text('seats.inNameOf', { name: person.standsInFor })}
                  </Fragment>
                ))}
              </li>
            ))}
          </Box>
        </>
      )}
    </SectionCard>
  );
};
