/** The parts of the page, in their order. */
const tabNames = [
  'mine',
  'needs',
  'courses',
  'retakes',
  'certification',
  'expiring',
  'mentoring',
  'suggestions',
] as const;
export type TabName = (typeof tabNames)[number];

/** Whoever has one of these leads or trains others. */
const forOthers = [
  'training.plan',
  'training.require',
  'certification.exam',
  'certification.practical',
  'certification.award',
];

/** Lists of others, which would only repeat one's own part to everybody else. */
const ofOthers: readonly TabName[] = ['needs', 'retakes', 'expiring'];

/** The parts that are for somebody with these abilities. For drawing only: the API decides again. */
export const tabsFor = (held: readonly string[]): readonly [TabName, ...TabName[]] => {
  const leads = forOthers.some((ability) => held.includes(ability));
  const [first, ...others] = tabNames;
  return [first, ...others.filter((name) => leads || !ofOthers.includes(name))];
};
