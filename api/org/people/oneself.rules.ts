import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import type { Bar } from '../../core/resource.ts';

/**
 * Facts of oneself: requirements are judged by some, and history and log name whoever did something by the others
 * (decision 60). Whoever keeps the facts of others has their own recorded by somebody else.
 */
export const ownFacts: Bar = {
  kind: 'SEPARATION',
  text: {
    zh: '姓名、工号、性别、出生日期和学历不能由本人修改；请由另一位有此权限的人办理。',
    en: 'Nobody changes their own name, staff number, gender, day of birth or schooling; somebody else who may must do it.',
  },
};

/** Posts of one's own: whoever could give, keep or end them would give themselves rights (decision 0027). */
export const ownPosts: Bar = {
  kind: 'SEPARATION',
  text: {
    zh: '不能办理自己的任职、调动或离职，请由另一位有此权限的人办理。',
    en: 'Your own posts, transfer and leaving are recorded by somebody else who may.',
  },
};

/** Qualifications of one's own: whoever could write their own record would give themselves a post. */
const ownQualifications: Bar = {
  kind: 'SEPARATION',
  text: {
    zh: '不能登记自己的资历和证书，请由另一位有此权限的人登记。',
    en: 'Your own qualifications are recorded by somebody else who may.',
  },
};

/** Rights of one's own: whoever administers rights has their own given and taken back by somebody else. */
export const ownRights: Bar = {
  kind: 'SEPARATION',
  text: {
    zh: '不能给自己授予或撤回权限，请由另一位有此权限的人办理。',
    en: 'Nobody gives to themselves or takes back from themselves; somebody else who may must do it.',
  },
};

const barred: { readonly [Verb in Ability]?: readonly Bar[] } = {
  'org.edit': [ownFacts, ownPosts],
  'person.recordEdit': [ownQualifications],
  'access.manage': [ownRights],
};

/** What stands against a verb about a person where that is whoever does it. Commands and explanations tell the same. Pure. */
export const barsOnOneself = (
  ability: Ability,
  personId: string,
  actor: Pick<Actor, 'personId'>,
): readonly Bar[] => (personId === actor.personId ? (barred[ability] ?? []) : []);
