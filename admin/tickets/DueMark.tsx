import AccessTime from '@mui/icons-material/AccessTime';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';
import { instantText } from '../layout/time.ts';
import { useServerNow } from './clock.ts';
import { spanText } from './span.ts';

/** A deadline as the API gives it. */
interface Deadline {
  readonly dueAt: string | null;
  readonly repliedAt: string | null;
  /** Whether an answer is owed and late, by the server. */
  readonly isOverdue: boolean;
  readonly state: string;
}

/** From here on a countdown asks for attention, in milliseconds. */
const soon = 4 * 3_600_000;

/** States in which the countdown has no more to say, because the answer is out of the handler's hands. */
const settled = ['REPLY_SUBMITTED', 'CLOSED', 'NOT_ACCEPTED', 'TRANSFERRED_OUT'];

/** How long is left or how late it is, in words, colour and a sign; below it the deadline itself. */
export const DueMark = ({ ticket, large = false }: { ticket: Deadline; large?: boolean }) => {
  const text = useText();
  const now = useServerNow();
  const { dueAt, repliedAt, isOverdue, state } = ticket;
  if (!dueAt) return <Box sx={{ color: 'text.secondary' }}>{text('tickets.due.none')}</Box>;
  const left = Date.parse(dueAt) - now;
  const counting = !repliedAt && !settled.includes(state);
  const late = isOverdue || (counting && left < 0);
  const words = (): string => {
    if (repliedAt) return text(repliedAt <= dueAt ? 'tickets.due.inTime' : 'tickets.due.lateReply');
    if (late) return text('tickets.due.late', { span: spanText(left, text) });
    return counting
      ? text('tickets.due.left', { span: spanText(left, text) })
      : text('tickets.due.at', { time: instantText(dueAt) });
  };
  const near = !late && counting && left < soon;
  const Sign = late ? ErrorOutline : AccessTime;
  return (
    <Box sx={{ whiteSpace: 'nowrap' }} className="tabular">
      <Box
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          color: late ? 'error.main' : near ? 'warning.main' : 'text.primary',
          fontWeight: late || near || large ? 650 : 400,
          fontSize: large ? '1.125rem' : 'inherit',
        }}
      >
        {(late || near) && (
          <Sign
            sx={{ fontSize: '1.15em' }}
            {...(near ? { titleAccess: text('tickets.due.near') } : { 'aria-hidden': true })}
          />
        )}
        {words()}
      </Box>
      {(counting || repliedAt) && (
        <Box
          component="time"
          dateTime={dueAt}
          sx={{ display: 'block', color: 'text.secondary', fontSize: '.8125rem' }}
        >
          {instantText(dueAt)}
        </Box>
      )}
    </Box>
  );
};
