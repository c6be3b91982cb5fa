import { abilities, meaningOf, type Ability } from './abilities.ts';
import type { Actor, Grant, WithholdingCause } from './actor.ts';
import { listed, type Bilingual } from './bilingual.ts';
import { addDays } from './clock.ts';
import { isWhole, type Subject } from './subject.ts';

/**
 * One thing that was looked at on the way to a decision: whether anything gives the ability, what gives it, how far
 * that reaches, how much it allows, why it is withheld, and what stands against it at this very record.
 */
export interface DecisionStep {
  readonly kind: 'ABILITY' | 'GRANT' | 'SCOPE' | 'LIMIT' | WithholdingCause | 'STATE';
  readonly passed: boolean;
  readonly text: Bilingual;
  /** The grant that was looked at, where the step is about one. */
  readonly grant?: Grant;
}

/** How much is asked for, where a grant may be limited. */
export interface Amount {
  readonly seats?: number;
  /** In fen, as a whole number. */
  readonly moneyMinor?: string;
}

/** A decision and its reasons. */
export interface Decision {
  readonly allowed: boolean;
  /**
   * ALLOWED; NO_GRANT where nobody gave the ability, WITHHELD where it was given and a cause keeps it back, OUT_OF_SCOPE
   * where it does not reach the record, OVER_LIMIT where it does not go so far in number or amount, SEPARATION where the
   * record must be left to somebody else, STATE where it is not the time for it.
   */
  readonly reason:
    | 'ALLOWED'
    | 'NO_GRANT'
    | 'WITHHELD'
    | 'OUT_OF_SCOPE'
    | 'OVER_LIMIT'
    | 'SEPARATION'
    | 'STATE';
  readonly steps: readonly DecisionStep[];
  /** The first grant that allows it. */
  readonly grant: Grant | null;
}

/** Of several units so many are written out. */
const MOST_PATHS = 3;

/** A unit with all above it, from the root: 集团 › 客户部 › 投诉处理组. */
export const pathText = (actor: Pick<Actor, 'tree'>, unit: string): string =>
  actor.tree
    .path(unit)
    .toReversed()
    .map((id) => actor.tree.name(id) ?? '…')
    .join(' › ') || '…';

const pathsText = (actor: Actor, units: readonly string[]): Bilingual => {
  const paths = units.slice(0, MOST_PATHS).map((unit) => pathText(actor, unit));
  const more = units.length - paths.length;
  const { zh, en } = listed(paths);
  return more > 0 ? { zh: `${zh}等 ${units.length} 个部门`, en: `${en} and ${more} more` } : { zh, en };
};

/**
 * When something that was given in person ends, and that a review asks about it. What is told as an end is the last day; only
 * “from then on no more” names the day after it.
 */
const endText = ({
  endsOn,
  reviewedUntil,
}: Extract<Grant['source'], { readonly kind: 'PERSONAL' }>): Bilingual =>
  reviewedUntil === undefined
    ? { zh: `自 ${endsOn} 起失效`, en: `until the end of ${addDays(endsOn, -1)}` }
    : {
        zh: `自 ${reviewedUntil} 起失效；正在复核，复核未答，则于 ${endsOn} 失效`,
        en: `until the end of ${addDays(reviewedUntil, -1)}, or of ${addDays(endsOn, -1)} unless the review under way confirms it`,
      };

const sourceText = ({ source, positionTitle }: Grant, { zh, en }: Bilingual): Bilingual => {
  switch (source.kind) {
    case 'ROLE':
      return {
        zh: `岗位“${positionTitle}”承担角色“${source.roleName.zh}”，该角色可以${zh}`,
        en: `The post ${positionTitle} carries the role ${source.roleName.en}, which may: ${en}`,
      };
    case 'AUTHORITY':
      return {
        zh: `岗位“${positionTitle}”的职位说明书第 ${source.version} 版权限第 ${source.line} 条“${source.text}”，据此可以${zh}`,
        en: `Authority line ${source.line} (“${source.text}”) of version ${source.version} of the job description of ${positionTitle} allows: ${en}`,
      };
    case 'PERSONAL': {
      const ends = endText(source);
      return {
        zh: `任“${positionTitle}”期间另行授予：可以${zh}，${ends.zh}，理由：“${source.reason}”`,
        en: `Given in person while holding ${positionTitle}, ${ends.en}, because “${source.reason}”: ${en}`,
      };
    }
  }
};

/** What whoever has one of the abilities that show a record may do where nobody asks for more. */
export const seeingWords: Bilingual = { zh: '查看', en: 'see it' };

/** A grant in words: which post, by what, for whom. `may`: what is asked about it; left out: all that its ability means. */
export const grantText = (grant: Grant, may: Bilingual = abilities[grant.ability]): Bilingual => {
  const { zh, en } = sourceText(grant, may);
  const principal = grant.standsInFor?.personName;
  return principal ? { zh: `代${principal}：${zh}`, en: `Standing in for ${principal}. ${en}` } : { zh, en };
};

const reachesUnit = ({ tree }: Actor, { scope, unitId, namedUnits }: Grant, unit: string): boolean => {
  switch (scope) {
    case 'UNIT':
      return unit === unitId;
    case 'SUBTREE':
      return tree.path(unit).includes(unitId);
    case 'UNITS': {
      // A unit of another organisation cannot be named into one's own.
      const root = tree.path(unitId).at(-1);
      return root !== undefined && namedUnits?.includes(unit) === true && tree.path(unit).at(-1) === root;
    }
    default:
      return false;
  }
};

const reaches = (actor: Actor, grant: Grant, subject: Subject): boolean => {
  if (grant.organisationId !== subject.organisationId) return false;
  if (grant.scope === 'ALL') return true;
  if (grant.scope !== 'OWN') return subject.units.some((unit) => reachesUnit(actor, grant, unit));
  return (
    subject.people.includes(actor.personId) ||
    // What lies with the one who is away goes on: it is the deputy's own for that time.
    (grant.standsInFor !== undefined && subject.people.includes(grant.standsInFor.personId)) ||
    actor.assignments.some(
      ({ positionId, organisationId }) =>
        organisationId === grant.organisationId && subject.positions.includes(positionId),
    )
  );
};

/** A reach in words, where nothing less than the whole organisation would do. */
const asksForAll = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}，而这件事要求权限及于整个组织`,
  en: `${en}, and this asks for a right over the whole organisation`,
});

/** What is one’s own: also that of the one for whom one stands in. */
const ownText = ({ standsInFor }: Grant, passed: boolean, isOfAll: boolean): Bilingual => {
  const whose = standsInFor
    ? { zh: `本人和${standsInFor.personName}的事项`, en: `what is one’s own or ${standsInFor.personName}’s` }
    : { zh: '本人事项', en: 'what is one’s own' };
  if (isOfAll) return asksForAll({ zh: `范围是${whose.zh}`, en: `It reaches ${whose.en}` });
  return passed
    ? { zh: `范围是${whose.zh}，符合`, en: `It reaches ${whose.en}: it fits` }
    : { zh: `范围是${whose.zh}，这一件不在其中`, en: `It reaches ${whose.en}, and this is not` };
};

const scopeText = (actor: Actor, grant: Grant, subject: Subject, passed: boolean): Bilingual => {
  if (grant.scope === 'OWN') return ownText(grant, passed, isWhole(subject));
  const unit = actor.tree.name(grant.unitId) ?? '…';
  // Of all units of a record those that a grant reaches are told, or all where it reaches none.
  const reached = passed ? subject.units.filter((one) => reachesUnit(actor, grant, one)) : [];
  const units = reached.length > 0 ? reached : subject.units;
  const where = pathsText(actor, units);
  const named = listed((grant.namedUnits ?? []).map((id) => actor.tree.name(id) ?? '…'));
  const reach: Record<Exclude<Grant['scope'], 'OWN'>, Bilingual> = {
    ALL: { zh: '范围是整个组织', en: 'It reaches the whole organisation' },
    UNIT: { zh: `范围是本部门“${unit}”`, en: `It reaches the unit ${unit}` },
    SUBTREE: { zh: `范围是“${unit}”及其下级`, en: `It reaches ${unit} and all below` },
    UNITS: { zh: `范围是“${named.zh}”`, en: `It reaches ${named.en}` },
  };
  const { zh, en } = reach[grant.scope];
  if (units.length === 0) {
    if (passed) return { zh: `${zh}，符合`, en: `${en}: it fits` };
    return isWhole(subject)
      ? asksForAll({ zh, en })
      : {
          zh: `${zh}，而这件事不分部门，要求是本人的事项或权限及于整个组织`,
          en: `${en}, and this belongs to no unit: it asks for one’s own or for a right over the whole organisation`,
        };
  }
  return passed
    ? { zh: `${zh}，包含“${where.zh}”`, en: `${en}, which takes in ${where.en}` }
    : { zh: `${zh}，不包含“${where.zh}”`, en: `${en}, which does not take in ${where.en}` };
};

/** Money in fen as yuan, such as 500.00. */
const yuan = (minor: string): string =>
  `${minor.padStart(3, '0').slice(0, -2)}.${minor.padStart(3, '0').slice(-2)}`;

/** Whether a grant allows so much, in words; undefined where it sets no limit to it or nothing is asked for. */
const limitStep = ({ ability, limit }: Grant, asked: Amount): DecisionStep | undefined => {
  const kind = meaningOf(ability).limit;
  if (kind === 'SEATS' && limit?.seats !== undefined && asked.seats !== undefined) {
    const passed = asked.seats <= limit.seats;
    return {
      kind: 'LIMIT',
      passed,
      text: passed
        ? {
            zh: `限额 ${limit.seats} 个编制，本次 ${asked.seats} 个，未超出`,
            en: `Its limit is ${limit.seats} seats, and ${asked.seats} are asked for: within`,
          }
        : {
            zh: `限额 ${limit.seats} 个编制，本次 ${asked.seats} 个，超出限额`,
            en: `Its limit is ${limit.seats} seats, and ${asked.seats} are asked for: beyond`,
          },
    };
  }
  if (kind === 'MONEY' && limit?.moneyMinor !== undefined && asked.moneyMinor !== undefined) {
    const passed = BigInt(asked.moneyMinor) <= BigInt(limit.moneyMinor);
    const [most, wanted] = [yuan(limit.moneyMinor), yuan(asked.moneyMinor)];
    return {
      kind: 'LIMIT',
      passed,
      text: passed
        ? {
            zh: `限额 ${most} 元，本次 ${wanted} 元，未超出`,
            en: `Its limit is ¥${most}, and ¥${wanted} is asked for: within`,
          }
        : {
            zh: `限额 ${most} 元，本次 ${wanted} 元，超出限额`,
            en: `Its limit is ¥${most}, and ¥${wanted} is asked for: beyond`,
          },
    };
  }
  return undefined;
};

const nothingGives = (actor: Actor, ability: Ability): DecisionStep => ({
  kind: 'ABILITY',
  passed: false,
  text: actor.tokenId
    ? {
        zh: `这个访问令牌没有包含“${abilities[ability].zh}”，或者所有者本人现在没有这项权限`,
        en: `This access token does not hold, or its owner does not have now: ${abilities[ability].en}`,
      }
    : {
        zh: `${actor.personName}的岗位、角色和职位说明书都没有给出“${abilities[ability].zh}”，也没有另行授予`,
        en: `No post, role, job description or personal grant of ${actor.personName} gives: ${abilities[ability].en}`,
      },
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
