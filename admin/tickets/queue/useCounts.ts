import { TicketCountsDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { views } from './views.ts';
import type { View } from './views.ts';

const filters = {
  mine: views.mine.filter,
  sign: views.sign.filter,
  dispatch: views.dispatch.filter,
  review: views.review.filter,
  callback: views.callback.filter,
  overdue: views.overdue.filter,
};

/** How many tickets stand in a tab; null beyond what the API counts, or where it did not answer. */
export type Counts = Readonly<Record<Exclude<View, 'all'>, number | null>>;

const unknown: Counts = {
  mine: null,
  sign: null,
  dispatch: null,
  review: null,
  callback: null,
  overdue: null,
};

/** How much waits in each tab, asked again every minute; undefined while it is asked for the first time. */
export function useCounts(): Counts | undefined {
  const { data, isError } = useDocument(TicketCountsDocument, filters, { every: 60_000 });
  if (!data) return isError ? unknown : undefined;
  const { mine, sign, dispatch, review, callback, overdue } = data;
  return {
    mine: mine.totalCount,
    sign: sign.totalCount,
    dispatch: dispatch.totalCount,
    review: review.totalCount,
    callback: callback.totalCount,
    overdue: overdue.totalCount,
  };
}
