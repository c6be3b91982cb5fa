import { dayOf } from '../../layout/time.ts';
import type { View } from './views.ts';

/** A filter that is one press away. */
export type Quick = 'unit' | 'overdue' | 'today';

const owed: readonly Quick[] = ['unit', 'overdue', 'today'];

/** What is offered in each tab: deadlines count only while an answer is owed, and what is mine is of my unit. */
export const quickOf: Readonly<Record<View, readonly Quick[]>> = {
  mine: ['overdue', 'today'],
  sign: owed,
  dispatch: ['unit'],
  review: ['unit'],
  callback: ['unit'],
  overdue: ['unit'],
  all: owed,
};

type Filter = Readonly<Record<string, unknown>>;

/** The filter of a press. "Today" is kept as a word: kept as an instant, it would be yesterday's tomorrow. */
export const filterOf = (quick: Quick, unitId: string | undefined): Filter =>
  ({ unit: { subtreeOf: unitId }, overdue: { overdue: true }, today: { due: 'today' } })[quick];

/** Whether a filter says what a press would say. */
export const isOn = (filter: Filter, pressed: Filter): boolean =>
  Object.entries(pressed).every(([name, value]) => value !== undefined && filter[name] === value);

/** The filter after one more press. */
export const toggled = (filter: Filter, pressed: Filter): Filter =>
  isOn(filter, pressed)
    ? Object.fromEntries(Object.entries(filter).filter(([name]) => !(name in pressed)))
    : { ...filter, ...pressed };

const day = 24 * 3_600_000;

/** A filter in the API's words: what is due today is owed before tomorrow begins in Shanghai. */
export const inWordsOfApi = ({ due, ...filter }: Filter, now: Date): Filter =>
  due === 'today'
    ? { ...filter, dueBefore: new Date(Date.parse(`${dayOf(now)}T00:00:00+08:00`) + day).toISOString() }
    : filter;
