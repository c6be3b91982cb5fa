import type { ChartPost, ChartUnit } from '../../../admin/chart/organisation.ts';

/** A post of a chart, with one seat and one holder unless said otherwise. */
export const chartPost = (id: string, more: Partial<ChartPost> = {}): ChartPost => ({
  id,
  title: `岗位${id}`,
  isLead: false,
  headcountPlan: 1,
  superiorId: null,
  openedOn: null,
  closedOn: null,
  headcount: 1,
  vacancies: 0,
  holders: [{ id: `a${id}`, kind: 'PRIMARY', lastDay: null, person: { id: `p${id}`, name: `王${id}` } }],
  arriving: [],
  ...more,
});

/** A unit of a chart with so many posts. */
export const chartUnit = (id: string, parentId: string | null, { posts = 0 } = {}): ChartUnit => ({
  id,
  parentId,
  name: `单位${id}`,
  kind: 'DEPARTMENT',
  openedOn: null,
  closedOn: null,
  positions: Array.from({ length: posts }, (_, at) => chartPost(`${id}-${at}`)),
});
