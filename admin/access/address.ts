import type { AccessQuestionInput } from '../data/documents.ts';

/** What is asked, as it stands in an address. */
export interface Asked {
  readonly ability: string;
  readonly kind: string;
  /** The id, or the number of a record that has one. */
  readonly record: string;
  readonly number: string;
}

/** The question that stands in an address. */
export const askedIn = (params: URLSearchParams): Asked => ({
  ability: params.get('ability') ?? '',
  kind: params.get('kind') ?? '',
  record: params.get('record') ?? '',
  number: params.get('number') ?? '',
});

/** A question as the server takes it; undefined where nothing is asked. */
export const questionOf = ({ ability, kind, record, number }: Asked): AccessQuestionInput | undefined => {
  const named = kind && (record || number);
  if (!ability && !named) return undefined;
  return {
    ability: ability || null,
    ...(named && { recordKind: kind, ...(record ? { recordId: record } : { recordNumber: number }) }),
  };
};

/** A question as it stands in an address. */
export const askedParams = ({
  ability,
  recordKind,
  recordId,
  recordNumber,
  ticketId,
  at,
}: AccessQuestionInput): URLSearchParams => {
  const kind = ticketId ? 'Ticket' : recordKind;
  const id = ticketId ?? recordId;
  const known = { ability, kind, record: id, number: id ? null : recordNumber, at };
  return new URLSearchParams(
    Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
};

const withParams = (path: string, question: AccessQuestionInput): string => {
  const words = askedParams(question).toString();
  return `${path}${words && `?${words}`}`;
};

/** Where a person's access page answers a question; it stands in the address, so that it can be sent on. */
export const accessAddress = (personId: string, question: AccessQuestionInput): string =>
  withParams(`/people/${personId}/access`, question);

/** Where it is told who can do something to a record, or sees it. */
export const whoCanAddress = (question: AccessQuestionInput): string => withParams('/access', question);
