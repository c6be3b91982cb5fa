import type { Actor, Grant } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { grantText } from '../../core/grant-words.ts';
import { dayAsked } from '../../org/as-of.ts';
import { askedPerson, hiddenVersions, unseenLine } from './explain.ts';
import { endsOf } from './people.ts';

/** One thing that somebody may do, or would but for a cause. */
export interface AccessLine {
  readonly grant: Grant;
  /** What gives it; where the asker may not read that, it is said so. */
  readonly source: Bilingual;
  /** The version of a job description that the asker may open. */
  readonly jobDescriptionId: string | null;
  readonly endsOn: string | null;
  /** Why it does not hold; null where it does. */
  readonly withheld: Bilingual | null;
}

/**
 * Everything that somebody may do on a day, with where it comes from and until when, and what is withheld from them.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN without access.read over the person; INVALID for a day out of 1900 to 2199
 */
export const personAccess = async (
  ctx: SignedIn,
  personId: string,
  day: string | null,
): Promise<readonly AccessLine[]> => {
  const asked = day === null ? null : dayAsked(ctx, day, 'at');
  const person: Actor = await askedPerson(ctx, personId, asked, 'personId');
  const all = [
    ...person.grants.map((grant) => ({ grant, withheld: null })),
    ...person.withheld.map(({ grant, text }) => ({ grant, withheld: text })),
  ];
  const grants = all.map(({ grant }) => grant);
  const hidden = personId === ctx.actor.personId ? new Set<string>() : await hiddenVersions(ctx, grants);
  const ends = await endsOf(ctx.db, grants, asked ?? dayOf(ctx.clock.now()));
  return all.map(({ grant, withheld }) => {
    const { source } = grant;
    const version = source.kind === 'AUTHORITY' ? source.jobDescriptionId : null;
    const isHidden = version !== null && hidden.has(version);
    return {
      grant,
      source: isHidden ? unseenLine : grantText(grant),
      jobDescriptionId: isHidden ? null : version,
      endsOn: ends(grant),
      withheld,
    };
  });
};
