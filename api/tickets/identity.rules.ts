import { abilities, type Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { Bar } from '../core/resource.ts';

const unknown: Bilingual = { zh: '举报人要求匿名', en: 'The reporter wants to stay unknown' };

const takes = (why: Bilingual, ability: Ability): Bilingual => ({
  zh: `${why.zh}：这里要的是“${abilities[ability].zh}”。`,
  en: `${why.en}: what it takes here is “${abilities[ability].en}”.`,
});

/** What an ability that shows customers does not show at a ticket, and why (F065, e.2). */
const shownElsewhere: Partial<
  Record<Ability, { readonly whereAnonymous: boolean; readonly text: Bilingual }>
> = {
  'customer.identity': {
    whereAnonymous: true,
    text: {
      zh: `${unknown.zh}：身份只能说明理由后查看。`,
      en: `${unknown.en}: who they are is shown only with a reason.`,
    },
  },
  'customer.reveal': { whereAnonymous: true, text: takes(unknown, 'reporter.reveal') },
  'reporter.reveal': {
    whereAnonymous: false,
    text: takes({ zh: '这里没有匿名举报人', en: 'Nobody reported anonymously here' }, 'customer.reveal'),
  },
};

/** What stands against being shown who the customer of a ticket is: anonymous reporters are shown by an ability of their own. Pure. */
export const identityBars = (ability: Ability, isAnonymous: boolean): readonly Bar[] => {
  const bar = shownElsewhere[ability];
  return bar?.whereAnonymous === isAnonymous ? [{ kind: 'SEPARATION', text: bar.text }] : [];
};
