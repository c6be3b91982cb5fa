import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';
import { useName } from '../useCategories.ts';
import type { TicketRecord } from './record.ts';

type Event = TicketRecord['events'][number];

/** A value with the one it took the place of, where there was another. */
const changed = (now?: string | null, before?: string | null): string | null | undefined =>
  now && before && before !== now ? `${before} → ${now}` : now;

/** What a step settled beside the state: category and grade, the place and its deadline. */
export const EventFacts = ({ event }: { event: Event }) => {
  const text = useText();
  const nameOf = useName();
  const {
    category,
    formerCategory,
    severity,
    formerSeverity,
    priority,
    formerPriority,
    unit,
    person,
    dueAt,
  } = event;
  const facts = [
    changed(category && nameOf(category), formerCategory && nameOf(formerCategory)),
    changed(
      severity && text(`tickets.severities.${severity}`),
      formerSeverity && text(`tickets.severities.${formerSeverity}`),
    ),
    changed(
      priority && text(`tickets.priorities.${priority}`),
      formerPriority && text(`tickets.priorities.${formerPriority}`),
    ),
    [unit?.name, person?.name].filter(Boolean).join(' '),
    dueAt && `${text('resources.tickets.fields.dueAt')} ${instantText(dueAt)}`,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <Box className="tabular" sx={{ fontSize: '.875rem' }}>
      {facts.join(' · ')}
    </Box>
  );
};
