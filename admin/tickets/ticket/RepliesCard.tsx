import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import type { Tone } from '../../layout/palette.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { Entries, Entry } from './Entry.tsx';
import { PersonName } from './PersonName.tsx';
import type { TicketRecord } from './record.ts';

type Reply = TicketRecord['replies'][number];

const tones: Readonly<Record<'APPROVED' | 'SENT_BACK' | 'waiting', Tone>> = {
  APPROVED: 'success',
  SENT_BACK: 'danger',
  waiting: 'warning',
};

/** The replies that were handed in, each with what another person decided about it. Nothing before the first. */
export const RepliesCard = ({ replies }: { replies: readonly Reply[] }) => {
  const text = useText();
  if (replies.length === 0) return null;
  return (
    <SectionCard title={text('tickets.page.replies')}>
      <Entries>
        {replies.map((reply) => (
          <ReplyEntry key={reply.id} reply={reply} />
        ))}
      </Entries>
    </SectionCard>
  );
};

const ReplyEntry = ({ reply }: { reply: Reply }) => {
  const text = useText();
  const verdict = reply.verdict ?? 'waiting';
  return (
    <Entry
      title={text('tickets.page.replyNo', { n: reply.seq })}
      by={
        <>
          <PersonName person={reply.author} /> · <Instant value={reply.submittedAt} />
        </>
      }
      mark={<StateChip label={text(`tickets.verdicts.${verdict}`)} tone={tones[verdict]} />}
    >
      {reply.text}
      {reply.reviewedAt && (
        <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '.875rem' }}>
          {text(`tickets.verdicts.${verdict}`)} · <PersonName person={reply.reviewer} /> ·{' '}
          <Instant value={reply.reviewedAt} />
          {reply.reason && <Box sx={{ color: 'text.primary' }}>{reply.reason}</Box>}
        </Box>
      )}
    </Entry>
  );
};
