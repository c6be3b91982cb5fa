import { everyone } from '../../../schema/reference/role-bundles.ts';
import { meaningOf, type Ability } from '../../core/abilities.ts';
import type { Grant } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { addDays } from '../../core/clock.ts';
import { conflictsOf, conflictText, type Parted } from '../../core/separation.ts';
import { sourceRef } from '../../core/use.ts';
import type { AccessReviewItemState, AccessReviewKind } from './review.words.ts';

/** What was not used for so many days is pointed out. */
export const UNUSED_DAYS = 90;

/** Within so many days a review is answered, and not before tomorrow. */
export const LONGEST_REVIEW = 180;

/** For so many days a conflict is confirmed at the most; then somebody has to say it again. */
export const LONGEST_KEPT = 366;

/** An ability of an item: the grant by which somebody had it, and when they last used it. */
export interface AbilityFacts extends Omit<Grant, 'assignmentId' | 'positionId' | 'organisationId'> {
  /** To the day; null where no use is known. */
  readonly lastUsedOn: string | null;
  readonly isUnused: boolean;
  /** The day on which it begins, `YYYY-MM-DD`, where it had not begun when the review opened; else left out. */
  readonly beginsOn?: string;
}

/** What was answered to an item before somebody answered anew. */
export interface EarlierAnswer {
  readonly answer: 'KEEP' | 'REMOVE';
  readonly keepUntil: string | null;
  readonly reason: string | null;
  readonly answeredBy: string;
  /** The instant, as ISO 8601. */
  readonly answeredAt: string;
}

/** What is known of the use of abilities. */
export interface KnownUse {
  /** The first day of which uses are known at all; null where none are. */
  readonly recordedSince: string | null;
  /** When a grant was last used, to the day; null where that is not known. */
  readonly lastUsedOn: (grant: Grant) => string | null;
  /** Since when somebody has had a grant, as far as days tell. */
  readonly heldSince: (grant: Grant) => string;
}

/**
 * Whether something counts as unused on a day: not used in the 90 days before, had for so long, and uses known for so
 * long. What nobody can use yet, since its verb is still to come, is not unused. Pure.
 */
export const isUnusedOn = (
  day: string,
  {
    ability,
    lastUsedOn,
    heldSince,
    recordedSince,
  }: {
    readonly ability: Ability;
    readonly lastUsedOn: string | null;
    readonly heldSince: string;
    readonly recordedSince: string | null;
  },
): boolean => {
  if (meaningOf(ability).isLater || recordedSince === null) return false;
  const since = [heldSince, recordedSince, lastUsedOn ?? ''].toSorted().at(-1) ?? day;
  return since <= addDays(day, -UNUSED_DAYS);
};

/** Whether everybody has this by any post, so that nobody need confirm it. Pure. */
export const isEverybodys = ({ ability, scope }: Pick<Grant, 'ability' | 'scope'>): boolean =>
  scope === 'OWN' && Object.hasOwn(everyone, ability);

/** An item as it is before anybody has answered. */
export interface ItemFacts {
  readonly kind: AccessReviewKind;
  readonly assignmentId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly positionTitle: string;
  readonly sourceRef: string;
  readonly name: Bilingual | null;
  readonly jobDescriptionId: string | null;
  readonly personalGrantId: string | null;
  readonly grantEndsOn: string | null;
  readonly facts: readonly AbilityFacts[];
  readonly isUnused: boolean;
}

/** What a source is called: a line by its number, since not everybody may read its words. Pure. */
export const nameOf = ({ source }: Pick<Grant, 'source'>): Bilingual => {
  switch (source.kind) {
    case 'ROLE':
      return source.roleName;
    case 'AUTHORITY':
      return {
        zh: `职位说明书第 ${source.version} 版权限第 ${source.line} 条`,
        en: `authority line ${source.line} of version ${source.version} of the job description`,
      };
    case 'PERSONAL':
      return { zh: source.reason, en: source.reason };
  }
};

/** By which an item is known: a line by its own id, since two lines of a post are two items. */
const itemRef = (grant: Grant): string =>
  grant.source.kind === 'AUTHORITY' ? grant.source.authorityId : sourceRef(grant);

const factsOf = (
  day: string,
  { recordedSince, lastUsedOn, heldSince }: KnownUse,
  grant: Grant,
): AbilityFacts => {
  const { assignmentId: _assignment, positionId: _position, organisationId: _organisation, ...facts } = grant;
  const last = lastUsedOn(grant);
  return {
    ...facts,
    lastUsedOn: last,
    isUnused: isUnusedOn(day, {
      ability: grant.ability,
      lastUsedOn: last,
      heldSince: heldSince(grant),
      recordedSince,
    }),
  };
};

const ofSource = (
  day: string,
  use: KnownUse,
  [first, ...others]: readonly [Grant, ...Grant[]],
): ItemFacts => {
  const { source } = first;
  const facts = [first, ...others].map((grant) => factsOf(day, use, grant));
  return {
    kind: source.kind,
    assignmentId: first.assignmentId,
    positionId: first.positionId,
    unitId: first.unitId,
    positionTitle: first.positionTitle,
    sourceRef: itemRef(first),
    name: nameOf(first),
    jobDescriptionId: source.kind === 'AUTHORITY' ? source.jobDescriptionId : null,
    personalGrantId: source.kind === 'PERSONAL' ? source.grantId : null,
    grantEndsOn: source.kind === 'PERSONAL' ? source.endsOn : null,
    facts,
    isUnused: facts.some(({ isUnused }) => isUnused),
  };
};

/** Of what has not begun nothing is known to be used, or not. */
const notYetUsed: KnownUse = { recordedSince: null, lastUsedOn: () => null, heldSince: () => '' };

/** What was given in person and is still to begin, as an item of its own. Pure. */
export const itemToCome = (grant: Grant, beginsOn: string): ItemFacts => {
  const item = ofSource(beginsOn, notYetUsed, [grant]);
  return { ...item, facts: item.facts.map((facts) => ({ ...facts, beginsOn })) };
};

/** On which day something of an item begins, where it had not begun when the review opened; else null. Pure. */
export const beginOf = ({ facts }: Pick<ItemFacts, 'facts'>): string | null => facts[0]?.beginsOn ?? null;

/** Whom and where a review looks at. */
export interface ReviewedPart {
  readonly organisationId: string;
  readonly isWithin: (unitId: string) => boolean;
  readonly day: string;
}

/**
 * What of one person a review asks about: everything that their posts of the part give them beyond what everybody has,
 * source by source, and what comes together in them that had better not, where the part has a share in it. Pure.
 */
export const itemsOf = ({ grants, withheld }: Parted, use: KnownUse, part: ReviewedPart): ItemFacts[] => {
  const { organisationId, isWithin, day } = part;
  const all = grants.filter((grant) => grant.organisationId === organisationId);
  const sources = Map.groupBy(
    all.filter((grant) => isWithin(grant.unitId) && !isEverybodys(grant)),
    (grant) => `${grant.assignmentId} ${grant.source.kind} ${itemRef(grant)}`,
  );
  const separated = withheld.flatMap(({ grant, cause }) =>
    cause === 'SEPARATION' && grant.organisationId === organisationId ? [grant] : [],
  );
  const conflicts = conflictsOf([...all, ...separated]).flatMap((conflict): ItemFacts[] => {
    const both = [...conflict.one, ...conflict.other];
    const at = both.find((grant) => isWithin(grant.unitId));
    if (!at) return [];
    const facts = both.map((grant) => factsOf(day, use, grant));
    return [
      {
        kind: 'CONFLICT',
        assignmentId: at.assignmentId,
        positionId: at.positionId,
        unitId: at.unitId,
        positionTitle: at.positionTitle,
        sourceRef: conflict.rule.code,
        name: conflictText(conflict),
        jobDescriptionId: null,
        personalGrantId: null,
        grantEndsOn: null,
        facts,
        isUnused: false,
      },
    ];
  });
  return [
    ...[...sources.values()].map((some) => ofSource(day, use, some as [Grant, ...Grant[]])),
    ...conflicts,
  ];
};

/** What of an item decides where it stands. */
export interface Standing {
  readonly kind: AccessReviewKind;
  readonly answer: 'KEEP' | 'REMOVE' | null;
  readonly dueOn: string;
  readonly isWithdrawn: boolean;
  /** Whether it is no longer there, and not because the review let it lapse (`isGoneBy`). */
  readonly isGone: boolean;
}

/** What became of an item, as of a day. Nothing has to run for a deadline to be over. Pure. */
export const stateOn = (
  { kind, answer, dueOn, isWithdrawn, isGone }: Standing,
  day: string,
): AccessReviewItemState => {
  if (answer === 'KEEP') return 'KEPT';
  if (answer === 'REMOVE') return kind === 'PERSONAL' ? 'REMOVED' : 'REQUESTED';
  if (isWithdrawn) return 'WITHDRAWN';
  if (isGone) return 'GONE';
  if (day <= dueOn) return 'OPEN';
  return kind === 'PERSONAL' ? 'LAPSED' : 'ESCALATED';
};

/** The latest day up to which an item may be kept; null where it is kept without a day. Pure. */
export const keptAtMostUntil = (
  { kind, grantEndsOn }: { readonly kind: AccessReviewKind; readonly grantEndsOn: string | null },
  day: string,
): string | null => {
  if (kind === 'CONFLICT') return addDays(day, LONGEST_KEPT - 1);
  return kind === 'PERSONAL' && grantEndsOn !== null ? addDays(grantEndsOn, -1) : null;
};
