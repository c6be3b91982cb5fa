import { dayOf } from '../../layout/time.ts';

const DAY = 86_400_000;

/** A calendar day some days later; Shanghai has no summer time, and a day belongs to no zone. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Whether a text is a day of this or a nearby century, whole: what is being typed is none. */
export const isWholeDay = (text: string | null): text is string =>
  text !== null && /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** Days with both ends counted. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The last days up to today. */
export const lastDays = (days: number, now: Date): Span => {
  const to = dayOf(now);
  return { from: plusDays(to, 1 - days), to };
};

/** A span that also holds these moments. */
export const stretched = ({ from, to }: Span, startsAt: string, endsAt: string): Span => {
  const [first, last] = [dayOf(new Date(startsAt)), dayOf(new Date(endsAt))];
  return { from: first < from ? first : from, to: last > to ? last : to };
};
