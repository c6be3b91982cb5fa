/** The steps for which a version may wait for somebody, with the ability that takes them, in the order of a version's life. */
export const awaitedSteps = [
  { step: 'SUBMIT', ability: 'job.write' },
  { step: 'REVIEW', ability: 'job.review' },
  { step: 'APPROVE', ability: 'job.approve' },
] as const;
export type AwaitedStep = (typeof awaitedSteps)[number]['step'];

/** The views of the list, in the order of the screen. */
export const tabNames = ['all', 'inForce', 'awaiting', 'drafts', 'running', 'over'] as const;
export type TabName = (typeof tabNames)[number];

const views: Readonly<Record<Exclude<TabName, 'awaiting'>, object>> = {
  all: {},
  inForce: { inForce: true },
  drafts: { states: ['DRAFT', 'RETURNED'] },
  running: { states: ['SUBMITTED', 'REVIEWED'] },
  over: { states: ['SUPERSEDED'] },
};

/** The filter of a view. What waits for the viewer is asked for one step at a time. */
export const viewOf = (tab: TabName, step: AwaitedStep = 'SUBMIT'): object =>
  tab === 'awaiting' ? { awaiting: step } : views[tab];

/** The view that a filter belongs to. */
export function tabOf({ inForce, states, awaiting }: Readonly<Record<string, unknown>>): TabName {
  if (typeof awaiting === 'string') return 'awaiting';
  const asked = JSON.stringify({
    ...(inForce === true && { inForce }),
    ...(Array.isArray(states) && { states }),
  });
  return tabNames.find((tab) => tab !== 'awaiting' && JSON.stringify(views[tab]) === asked) ?? 'all';
}
