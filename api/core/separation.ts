import { abilities, type Ability } from './abilities.ts';
import type { Actor, Grant, WithheldGrant } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import { separations, type Separation } from './separation.rules.ts';
import type { Bar } from './resource.ts';
import type { Subject } from './subject.ts';

/** What a rule of separation needs of a grant, or of what a role or a post would give. */
interface Given {
  readonly ability: Ability;
  readonly organisationId?: string;
}

/** Two kinds of grant that one person should not have together, with those that are there. */
export interface Conflict<One extends Given = Given> {
  readonly rule: Separation;
  /** The grants on either side of the rule; neither list is empty. */
  readonly one: readonly One[];
  readonly other: readonly One[];
}

const meanings = (names: readonly Ability[], locale: keyof Bilingual): string =>
  [...new Set(names)].map((name) => abilities[name][locale]).join(locale === 'zh' ? '、' : '; ');

/**
 * What among some grants should not come together in one person (F139), organisation by organisation: those of a
 * person's posts, those that a role lists, or what both would come to. Who has both sides through one role and who
 * through two posts is the same. In the order of the rules. Pure.
 */
export const conflictsOf = <One extends Given>(grants: readonly One[]): Conflict<One>[] => {
  const organisations = [...Map.groupBy(grants, ({ organisationId }) => organisationId).values()];
  return separations.flatMap((rule) =>
    organisations.flatMap((within) => {
      const one = within.filter(({ ability }) => rule.one.includes(ability));
      const other = within.filter(({ ability }) => rule.other.includes(ability));
      return one.length > 0 && other.length > 0 ? [{ rule, one, other }] : [];
    }),
  );
};

/** A conflict in a sentence: what is united, why it should not be, and what comes of it. */
export const conflictText = ({ rule, one, other }: Conflict): Bilingual => {
  const [left, right] = [one, other].map((grants) => grants.map(({ ability }) => ability)) as [
    Ability[],
    Ability[],
  ];
  const what = {
    DENIED: {
      zh: `因此不给予“${meanings(right, 'zh')}”`,
      en: `so this is withheld: ${meanings(right, 'en')}`,
    },
    GUARDED: {
      zh: '同一份记录上系统会要求由不同的人办理',
      en: 'the system asks for different people at one and the same record',
    },
    WARNED: { zh: '请确认是否确有必要', en: 'make sure that this is needed' },
  }[rule.effect];
  return {
    zh: `“${meanings(left, 'zh')}”与“${meanings(right, 'zh')}”集于一人：${rule.text.zh}；${what.zh}`,
    en: `One person has “${meanings(left, 'en')}” and “${meanings(right, 'en')}”: ${rule.text.en}; ${what.en}`,
  };
};

/** A person's grants, parted into what holds and what a separation withholds. */
export interface Parted {
  readonly grants: readonly Grant[];
  readonly withheld: readonly WithheldGrant[];
}

/**
 * Withholds from a person what must not come together with what else they have, whichever way it came: by two
 * posts, by a role that was changed later, or in person. Pure.
 */
export const separated = (grants: readonly Grant[]): Parted => {
  const withheld = new Map<Grant, WithheldGrant>();
  for (const { rule, other } of conflictsOf(grants)) {
    if (rule.effect !== 'DENIED') continue;
    for (const grant of other) withheld.set(grant, { grant, cause: 'SEPARATION', text: rule.text });
  }
  if (withheld.size === 0) return { grants, withheld: [] };
  return { grants: grants.filter((grant) => !withheld.has(grant)), withheld: [...withheld.values()] };
};

/** The abilities that decide whether somebody has one: itself, and those for which it is withheld. Pure. */
export const decisive = (ability: string): string[] => [
  ability,
  ...separations
    .filter(({ effect, other }) => effect === 'DENIED' && other.some((name) => name === ability))
    .flatMap(({ one }) => one),
];

/**
 * Whose work counts as one's own where duties are separated: oneself, and whoever one stands in for today. Somebody who
 * stands in decides on what that person did as little as that person would (F025, F085). Pure.
 */
export const countedAs = ({
  personId,
  assignments,
}: Pick<Actor, 'personId' | 'assignments'>): readonly string[] => [
  ...new Set([personId, ...assignments.flatMap(({ standsInFor }) => standsInFor?.personId ?? [])]),
];

/** Those who have done something once somebody does it: each once, the first one first, and in whose name. Pure. */
export const doersAfter = (
  before: readonly string[],
  { personId }: Pick<Actor, 'personId'>,
  { forPersonId }: { readonly forPersonId: string | null },
): string[] => [...new Set([...before, personId, ...(forPersonId ? [forPersonId] : [])])];

/** What nobody does about themselves, whichever of their posts would let them (F056). */
const neverOnOneself: readonly Ability[] = ['appraisal.decide'];

/**
 * What stands against a verb because of whom it is about: nobody appraises themselves, be it by a concurrent post or as
 * the deputy of somebody else; and nobody is appraised in the name of themselves by the one who stands in for them. Pure.
 *
 * @param grant by which it would be allowed.
 */
export const selfBars = (
  ability: Ability,
  { people }: Subject,
  { personId }: Pick<Actor, 'personId'>,
  grant: Pick<Grant, 'standsInFor'> | null,
): readonly Bar[] => {
  if (!neverOnOneself.includes(ability)) return [];
  const principal = grant?.standsInFor;
  if (people.includes(personId))
    return [
      {
        kind: 'SEPARATION',
        text: {
          zh: '不能考核自己，兼任其他岗位时也不能',
          en: 'Nobody appraises themselves, by whichever of their posts',
        },
      },
    ];
  return principal && people.includes(principal.personId)
    ? [
        {
          kind: 'SEPARATION',
          text: {
            zh: `代${principal.personName}期间不能考核${principal.personName}本人`,
            en: `Whoever stands in for ${principal.personName} does not appraise ${principal.personName}`,
          },
        },
      ]
    : [];
};
