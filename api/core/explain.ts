import { abilities, meaningOf, type Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import type { Amount, Decision, DecisionStep } from './decision.ts';
import { pathsText, reaches, scopeText } from './grant-reach.ts';
import { grantText } from './grant-words.ts';
import type { Subject } from './subject.ts';
import { yuan } from './money.ts';
import { tokenBar } from './token.ts';

const compared = (passed: boolean, limit: Bilingual, asked: Bilingual): DecisionStep => ({
  kind: 'LIMIT',
  passed,
  text: {
    zh: `限额 ${limit.zh}，本次 ${asked.zh}，${passed ? '未超出' : '超出限额'}`,
    en: `Its limit is ${limit.en}, and ${asked.en} asked for: ${passed ? 'within' : 'beyond'}`,
  },
});

/** Whether a grant allows so much, in words; undefined where it sets no limit to it or nothing is asked for. */
const limitStep = ({ ability, limit }: Grant, asked: Amount): DecisionStep | undefined => {
  const kind = meaningOf(ability).limit;
  if (kind === 'SEATS' && limit?.seats !== undefined && asked.seats !== undefined)
    return compared(
      asked.seats <= limit.seats,
      { zh: `${limit.seats} 个编制`, en: `${limit.seats} seats` },
      { zh: `${asked.seats} 个`, en: `${asked.seats} are` },
    );
  if (kind === 'MONEY' && limit?.moneyMinor !== undefined && asked.moneyMinor !== undefined) {
    const [most, wanted] = [yuan(limit.moneyMinor), yuan(asked.moneyMinor)];
    return compared(
      BigInt(asked.moneyMinor) <= BigInt(limit.moneyMinor),
      { zh: `${most} 元`, en: `¥${most}` },
      { zh: `${wanted} 元`, en: `¥${wanted} is` },
    );
  }
  return undefined;
};

const nothingGives = (actor: Actor, ability: Ability): DecisionStep => ({
  kind: 'ABILITY',
  passed: false,
  text: actor.token
    ? {
        zh: `访问令牌“${actor.token.name}”选有“${abilities[ability].zh}”，但${actor.personName}本人现在没有这项权限`,
        en: `It was chosen for the access token “${actor.token.name}”, but ${actor.personName} does not have it now: ${abilities[ability].en}`,
      }
    : {
        zh: `${actor.personName}的岗位、角色和职位说明书都没有给出“${abilities[ability].zh}”，也没有另行授予`,
        en: `No post, role, job description or personal grant of ${actor.personName} gives: ${abilities[ability].en}`,
      },
});

/** A decision that an access token alone stands against. */
export const keptByToken = (bar: Bilingual): Decision => ({
  allowed: false,
  reason: 'TOKEN',
  steps: [{ kind: 'TOKEN', passed: false, text: bar }],
  grant: null,
});

/** What a grant comes to at a subject. */
const lookAt = (actor: Actor, grant: Grant, subject: Subject, asked: Amount) => {
  const inScope = reaches(actor, grant, subject);
  const limit = inScope ? limitStep(grant, asked) : undefined;
  const steps: readonly DecisionStep[] = [
    { kind: 'GRANT', passed: true, text: grantText(grant), grant },
    { kind: 'SCOPE', passed: inScope, text: scopeText(actor, grant, subject, inScope), grant },
    ...(limit ? [{ ...limit, grant }] : []),
  ];
  return { grant, steps, inScope, passed: inScope && limit?.passed !== false };
};

const explainAt = (actor: Actor, ability: Ability, subject: Subject, asked: Amount): Decision => {
  const bar = tokenBar(actor, ability);
  if (bar) return keptByToken(bar);
  const looks = actor.grants
    .filter((grant) => grant.ability === ability)
    .map((grant) => lookAt(actor, grant, subject, asked));
  const passing = looks.find(({ passed }) => passed);
  if (passing) return { allowed: true, reason: 'ALLOWED', steps: passing.steps, grant: passing.grant };

  const withheld = actor.withheld.filter(
    ({ grant }) => grant.ability === ability && reaches(actor, grant, subject),
  );
  const keptBack = withheld.flatMap(({ grant, cause, text }): DecisionStep[] => [
    { kind: 'GRANT', passed: true, text: grantText(grant), grant },
    { kind: cause, passed: false, text, grant },
  ]);
  const refused = (reason: Decision['reason'], steps: readonly DecisionStep[]): Decision => ({
    allowed: false,
    reason,
    steps: [...steps, ...keptBack],
    grant: null,
  });
  // The nearest miss is the reason: too much, kept back, elsewhere, never given.
  const over = looks.filter(({ inScope }) => inScope);
  if (over.length > 0)
    return refused(
      'OVER_LIMIT',
      over.flatMap(({ steps }) => steps),
    );
  if (withheld.length > 0) return refused('WITHHELD', []);
  if (looks.length > 0)
    return refused(
      'OUT_OF_SCOPE',
      looks.flatMap(({ steps }) => steps),
    );
  return refused('NO_GRANT', [nothingGives(actor, ability)]);
};

/** What concerns several units and is not reached in some of them, in words: those are named. */
const notInEach = (actor: Actor, units: readonly string[], missed: readonly string[]): DecisionStep => {
  const [all, lacking] = [pathsText(actor, units), pathsText(actor, missed)];
  return {
    kind: 'SCOPE',
    passed: false,
    text: {
      zh: `这件事涉及“${all.zh}”，要求权限及于其中每一个部门，尚未及于“${lacking.zh}”`,
      en: `This concerns ${all.en} and asks for a right in each of these units; there is none in ${lacking.en}`,
    },
  };
};

/** What is decided in each of several units, as one decision. */
const inEachOf = (
  actor: Actor,
  units: readonly string[],
  decide: (unit: string) => Decision,
): Decision | undefined => {
  const decisions = units.map((unit) => [unit, decide(unit)] as const);
  const refused = decisions.filter(([, { allowed }]) => !allowed);
  const [nearest] = refused.map(([, decision]) => decision);
  if (nearest) {
    // Who has nothing of the kind, anywhere, is told that alone.
    if (nearest.reason === 'NO_GRANT') return nearest;
    const missed = refused.map(([unit]) => unit);
    return { ...nearest, steps: [notInEach(actor, units, missed), ...nearest.steps] };
  }
  const told = new Set<Grant>();
  const steps = decisions.flatMap(([, { grant, steps: each }]) => {
    const again = grant !== null && told.has(grant);
    if (grant) told.add(grant);
    return again ? each.filter(({ kind }) => kind !== 'GRANT') : each;
  });
  const [first] = decisions;
  return first && { ...first[1], steps };
};

/**
 * Decides whether a person may do something to a subject, and says why. Pure. Guards, filters and explanations all
 * stand on it: a filter must return exactly the rows for which this allows reading (tested as a property). What stands
 * against it at one record (its state, who had a part in it) is added by `decide`.
 *
 * @param asked how much is asked for; what is left out stays within every limit.
 */
export const explainAccess = (
  actor: Actor,
  ability: Ability,
  subject: Subject,
  asked: Amount = {},
): Decision => {
  const units = subject.inEach ? [...new Set(subject.units)] : [];
  if (units.length < 2) return explainAt(actor, ability, subject, asked);
  const decision = inEachOf(actor, units, (unit) =>
    explainAt(actor, ability, { ...subject, units: [unit] }, asked),
  );
  return decision ?? explainAt(actor, ability, subject, asked);
};
