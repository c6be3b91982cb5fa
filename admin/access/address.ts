import type { AccessQuestionInput } from '../data/documents.ts';

/** Where a person's access page answers a question; it stands in the address, so that it can be sent on. */
export const accessAddress = (
  personId: string,
  { ability, recordKind, recordId, ticketId }: AccessQuestionInput,
): string => {
  const asked = new URLSearchParams();
  if (ability) asked.set('ability', ability);
  const kind = ticketId ? 'Ticket' : recordKind;
  const id = ticketId ?? recordId;
  if (kind && id) {
    asked.set('kind', kind);
    asked.set('record', id);
  }
  const words = asked.toString();
  return `/people/${personId}/access${words && `?${words}`}`;
};
