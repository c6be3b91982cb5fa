import type { Actor, Grant } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { grantText } from '../../core/grant-words.ts';
import { oneself } from '../../core/token.ts';
import { dayAsked } from '../../org/as-of.ts';
import { notYoursToAsk, personThen, toldOf, type PersonThen } from './asked-person.ts';
import { hiddenVersions, unseenLine } from './unseen.ts';
import { closesBefore, closesFirst, closingAmong } from '../personal/closing-units.ts';
import { holdingsOf } from '../holding.ts';
import { changeText, type Change } from './course.ts';
import { endsOf, type End, type Ends } from './ends.ts';

/** One thing that somebody may do, or would but for a cause. */
export interface AccessLine {
  readonly grant: Grant;
  /** What gives it; where the asker may not read that, it is said so. */
  readonly source: Bilingual;
  /** The version of a job description that the asker may open. */
  readonly jobDescriptionId: string | null;
  /** The earliest of its ends; without words where what ends it is not the asker's to read. */
  readonly end: (Pick<End, 'on' | 'cause'> & { readonly text: Bilingual | null }) | null;
  /** From which day on the next version gives it, and up to how much; null where none does. */
  readonly goesOn: Bilingual | null;
  /** Named units that are closed before it ends, in words. */
  readonly closing: readonly Bilingual[];
  /** Why it does not hold; null where it does. */
  readonly withheld: Bilingual | null;
}

/** Everything that somebody may do, as far as it is told. */
export interface AccessTold {
  readonly lines: readonly AccessLine[];
  /** Whether only what hangs on posts at which the asker administers rights is told, and nothing of the rest. */
  readonly isPartial: boolean;
}

/** Instead of what keeps something back by what else somebody has: that may hang on posts of which nothing is told. */
const separationOnly: Bilingual = {
  zh: '按职责分离，与此人的其他权限不能并存',
  en: 'By a separation of duties it does not go together with what else they have',
};

/** The grants of somebody of which the asker is told; null where it is none of their business. */
const toldTo = (
  ctx: SignedIn,
  { person, subject }: PersonThen,
): (Pick<Actor, 'grants' | 'withheld'> & Pick<AccessTold, 'isPartial'>) | null => {
  const { grants, withheld } = person;
  const told = toldOf(ctx, person.personId, subject);
  if (told === null) return null;
  if (told === 'WHOLE') return { grants, withheld, isPartial: false };
  const isAdministered = ({ unitId }: Grant): boolean =>
    ctx.policy.can('access.manage', { ...subject, units: [unitId], positions: [] });
  return {
    grants: grants.filter(isAdministered),
    withheld: withheld
      .filter(({ grant }) => isAdministered(grant))
      .map((kept) => (kept.cause === 'SEPARATION' ? { ...kept, text: separationOnly } : kept)),
    isPartial: true,
  };
};

/**
 * By which line the next version of a job description goes on to give what a line of this one gives, where the asker may read
 * it: the page tells line by line, so it is only looked for at the same post, with the same reach.
 */
const nextVersions = async (
  ctx: SignedIn,
  personId: string,
  grants: readonly Grant[],
  ends: Ends,
): Promise<(grant: Grant) => Change | null> => {
  const ending = grants.flatMap((grant) => {
    const end = ends(grant);
    return end?.cause === 'VERSION' ? [end.on] : [];
  });
  const then = new Map<string, readonly Grant[]>();
  for (const on of new Set(ending)) {
    const holding = (await holdingsOf(ctx.db, [personId], on)).get(personId);
    then.set(on, holding?.grants ?? []);
  }
  const hidden =
    personId === oneself(ctx.actor)
      ? new Set<string>()
      : await hiddenVersions(ctx, [...then.values()].flat());
  return (before) => {
    const end = ends(before);
    if (end?.cause !== 'VERSION') return null;
    const after = then
      .get(end.on)
      ?.find(
        ({ source, assignmentId, ability, scope }) =>
          source.kind === 'AUTHORITY' &&
          !hidden.has(source.jobDescriptionId) &&
          assignmentId === before.assignmentId &&
          ability === before.ability &&
          scope === before.scope,
      );
    return after ? { on: end.on, before, after } : null;
  };
};

/**
 * Everything that somebody may do on a day, with where it comes from and until when, and what is withheld from them. Whoever
 * administers rights at some of their posts and may not ask why is told of what hangs on those.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN with neither access.read nor access.manage over the person; INVALID for a day out of 1900
 *   to 2199
 */
export const personAccess = async (
  ctx: SignedIn,
  personId: string,
  day: string | null,
): Promise<AccessTold> => {
  const asked = day === null ? null : dayAsked(ctx, day, 'at');
  const told = toldTo(ctx, await personThen(ctx, personId, asked, 'personId'));
  if (!told) throw notYoursToAsk();
  const all = [
    ...told.grants.map((grant) => ({ grant, withheld: null })),
    ...told.withheld.map(({ grant, text }) => ({ grant, withheld: text })),
  ];
  const grants = all.map(({ grant }) => grant);
  const hidden = personId === oneself(ctx.actor) ? new Set<string>() : await hiddenVersions(ctx, grants);
  const ends = await endsOf(ctx.db, grants, asked ?? dayOf(ctx.clock.now()));
  const nextOf = await nextVersions(ctx, personId, grants, ends);
  const closing = await closingAmong(
    ctx,
    grants.flatMap(({ namedUnits }) => namedUnits ?? []),
  );
  const lines = all.map(({ grant, withheld }) => {
    const { source } = grant;
    const version = source.kind === 'AUTHORITY' ? source.jobDescriptionId : null;
    const isHidden = version !== null && hidden.has(version);
    const end = ends(grant);
    const next = nextOf(grant);
    return {
      grant,
      source: isHidden ? unseenLine : grantText(grant),
      jobDescriptionId: isHidden ? null : version,
      end: end && { ...end, text: isHidden ? null : end.text },
      goesOn: isHidden || !next ? null : changeText(next),
      closing: (grant.namedUnits ?? [])
        .flatMap((id) => closing.get(id) ?? [])
        .filter((unit) => closesBefore(unit, end?.on ?? null))
        .map(closesFirst),
      withheld,
    };
  });
  return { lines, isPartial: told.isPartial };
};
