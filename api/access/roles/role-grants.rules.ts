import { isAbility, meaningOf, scopeProblem, type Ability } from '../../core/abilities.ts';
import type { GrantLimit } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { yuan } from '../../core/money.ts';
import { allowsAsMuch, limitFrom, type Gift } from '../../core/giving.ts';
import type { FieldProblem } from '../../core/refusal.ts';
import { scopeWords } from '../../core/scope-words.ts';
import type { RoleScope } from '../../../schema/reference/role-bundles.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';

/** What a role gives of one ability. */
export interface GivenGrant {
  readonly ability: Ability;
  readonly scope: RoleScope;
  /** The most seats; null: not limited. */
  readonly seatLimit: number | null;
  /** The most money in fen, as a whole number; null: not limited. */
  readonly moneyLimitMinor: string | null;
}

/** A grant as somebody wrote it, before it was looked at. */
export interface WrittenGrant {
  readonly ability: string;
  readonly scope: RoleScope;
  readonly seatLimit?: number | null;
  readonly moneyLimitMinor?: string | null;
}

const widths: readonly RoleScope[] = ['OWN', 'UNIT', 'SUBTREE', 'ALL'];

/** Whether one scope reaches as far as another, from whatever unit. Pure. */
export const reachesAsFar = (scope: RoleScope, other: RoleScope): boolean =>
  widths.indexOf(scope) >= widths.indexOf(other);

const limitOf = ({ seatLimit, moneyLimitMinor }: GivenGrant): GrantLimit =>
  limitFrom(seatLimit, moneyLimitMinor);

/** What a role gives as whoever gives the role gives it. Pure. */
export const giftOf = (grant: GivenGrant): Gift => ({
  ability: grant.ability,
  scope: grant.scope,
  limit: limitOf(grant),
});

/** Whether something among these grants gives at least what one grant gives. Pure. */
export const covers = (grants: readonly GivenGrant[], wanted: GivenGrant): boolean =>
  grants.some(
    (grant) =>
      grant.ability === wanted.ability &&
      reachesAsFar(grant.scope, wanted.scope) &&
      allowsAsMuch(wanted.ability, limitOf(grant), limitOf(wanted)),
  );

/** What grants give that other grants did not, or not so far or so much. Pure. */
export const gainsOf = (before: readonly GivenGrant[], after: readonly GivenGrant[]): GivenGrant[] =>
  after.filter((grant) => !covers(before, grant));

/** What Remit ships a role of this code with; null for a role of the organisation's own. */
export const shippedOf = (code: string): GivenGrant[] | null => {
  const role = systemRoles.find((shipped) => shipped.code === code);
  if (!role) return null;
  return Object.entries(role.grants).map(([ability, scope]) => ({
    ability: ability as Ability,
    scope,
    seatLimit: null,
    moneyLimitMinor: null,
  }));
};

const wordOf = ({ scope, seatLimit, moneyLimitMinor }: GivenGrant): string =>
  [
    scope,
    ...(seatLimit === null ? [] : [`seats ≤ ${seatLimit}`]),
    ...(moneyLimitMinor === null ? [] : [`fen ≤ ${moneyLimitMinor}`]),
  ].join(', ');

/** Such a word as people read it: 本部门，不超过 2 个编制; undefined for another. Pure. */
export const grantWord = (word: string): Bilingual | undefined => {
  const [, scope = '', seats, fen] = /^([A-Z]+)(?:, seats ≤ (\d+))?(?:, fen ≤ (\d+))?$/.exec(word) ?? [];
  if (!Object.hasOwn(scopeWords, scope)) return undefined;
  const { zh, en } = scopeWords[scope as RoleScope];
  const money = fen && yuan(fen);
  return {
    zh: `${zh}${seats ? `，不超过 ${seats} 个编制` : ''}${money ? `，不超过 ${money} 元` : ''}`,
    en: `${en}${seats ? `, up to ${seats} ${seats === '1' ? 'seat' : 'seats'}` : ''}${money ? `, up to ¥${money}` : ''}`,
  };
};

/** Grants by their abilities, each in a word, in the order of the alphabet: what the audit keeps of a role. Pure. */
export const wordsOf = (grants: readonly GivenGrant[]): Record<string, string> =>
  Object.fromEntries(
    grants
      .map((grant) => [grant.ability, wordOf(grant)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Whether two roles give the same. Pure. */
export const giveTheSame = (one: readonly GivenGrant[], other: readonly GivenGrant[]): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));

const unlimited = (path: string, what: { readonly zh: string; readonly en: string }): FieldProblem => ({
  path,
  code: 'INVALID',
  text: {
    zh: `这项权限没有${what.zh}上限，请留空`,
    en: `this ability has no limit of ${what.en}; leave it out`,
  },
});

const problemsOf = (grant: WrittenGrant, at: number, all: readonly WrittenGrant[], path: string) => {
  const here = `${path}.${at}`;
  if (!isAbility(grant.ability))
    return [
      {
        path: `${here}.ability`,
        code: 'UNKNOWN',
        text: { zh: `没有名为“${grant.ability}”的权限`, en: `there is no ability ${grant.ability}` },
      },
    ];
  const { limit, zh, en } = meaningOf(grant.ability);
  const problems: FieldProblem[] = [];
  if (all.findIndex(({ ability }) => ability === grant.ability) < at)
    problems.push({
      path: `${here}.ability`,
      code: 'TWICE',
      text: {
        zh: `“${zh}”给了两次，每项权限只能有一个范围`,
        en: `“${en}” is given twice; it has one scope only`,
      },
    });
  const text = scopeProblem(grant.ability, grant.scope);
  if (text) problems.push({ path: `${here}.scope`, code: 'SCOPE', text });
  if (limit !== 'SEATS' && (grant.seatLimit ?? null) !== null)
    problems.push(unlimited(`${here}.seatLimit`, { zh: '编制数', en: 'seats' }));
  if (limit !== 'MONEY' && (grant.moneyLimitMinor ?? null) !== null)
    problems.push(unlimited(`${here}.moneyLimitMinor`, { zh: '金额', en: 'money' }));
  if (limit === 'MONEY' && !/^\d{1,15}$/.test(grant.moneyLimitMinor ?? '0'))
    problems.push({
      path: `${here}.moneyLimitMinor`,
      code: 'FORMAT',
      text: {
        zh: '金额以分为单位，是 0 到 15 位的整数',
        en: 'is a whole number of fen, of at most 15 figures',
      },
    });
  return problems;
};

/** What is wrong with written grants: unknown or repeated abilities, scopes in which one does nothing, limits where there is none. Pure. */
export const grantProblems = (grants: readonly WrittenGrant[], path: string): FieldProblem[] =>
  grants.flatMap((grant, at) => problemsOf(grant, at, grants, path));

/** Written grants as they are kept; they have no problems. */
export const asGiven = (grants: readonly WrittenGrant[]): GivenGrant[] =>
  grants.map(({ ability, scope, seatLimit, moneyLimitMinor }) => ({
    ability: ability as Ability,
    scope,
    seatLimit: seatLimit ?? null,
    moneyLimitMinor: moneyLimitMinor ? String(BigInt(moneyLimitMinor)) : (moneyLimitMinor ?? null),
  }));
