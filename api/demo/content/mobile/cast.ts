import type { Cast } from '../../history/cast.ts';

/** Who does what with the tickets of the provincial office: FJ-03 takes in and sends out, the branches answer. */
export const mobileCast: Cast = {
  registrars: [['fj03', 'mobile-office', 1]],
  intake: [['fj03', 'mobile-office', 1]],
  shiftLeaders: {},
  dispatchers: [
    ['fj03', 3],
    ['mobile-officer-2', 1],
  ],
  officer: 'fj03',
  handlers: {
    'mobile-harbin-desk': [['mobile-harbin', 1]],
    'mobile-east-desk': [['mobile-east', 1]],
    'mobile-west-desk': [['mobile-west', 1]],
  },
  reviewers: [['mobile-leader', 1]],
  callers: [['fj03', 1]],
  closers: [['mobile-leader', 1]],
  callbackUnit: 'mobile-office',
  closesOwn: [],
};
