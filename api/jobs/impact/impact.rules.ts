import type { PlacedChange } from '../diff/job.diff.ts';
import { diffJobs } from '../diff/job.diff.ts';
import type { WholeContent } from '../diff/job.lines.ts';
import { likenessOf } from '../diff/matching.ts';
import type { Ability } from '../../core/abilities.ts';
import type { JudgedBy } from '../../core/impact.ts';
import type { AuthorityCondition, AuthorityKind, AuthorityScope } from '../job-lines.words.ts';
import type { Comparator } from '../job.words.ts';

/** As alike as this, another post's duty is taken for the same work. */
const sameWork = 0.6;

/** A duty that a version gives up. */
export interface DroppedDuty {
  readonly heading: string | null;
  readonly statement: string;
}

const olderOf = (change: PlacedChange, name: string): string | null =>
  change.fields.find(({ field }) => field === name)?.older ?? null;

/**
 * The duties that a new version gives up and that no duty of others says in other words: nobody would do them. A post's
 * two lists of duties tell the same work twice; what goes on in either is not given up. Pure.
 *
 * @param others the statements of duties of the posts around, in force on the day.
 */
export const dutiesWithoutOwner = (
  former: WholeContent,
  next: WholeContent,
  others: readonly string[],
): DroppedDuty[] => {
  const kept = [...others, ...next.duties.map(({ statement }) => String(statement))];
  return diffJobs(former, next)
    .filter(({ section, kind, isMeasure }) => section === 'DUTIES' && kind === 'REMOVED' && !isMeasure)
    .map((change) => ({
      heading: olderOf(change, 'heading'),
      statement: olderOf(change, 'statement') ?? '',
    }))
    .filter(({ statement }) => !kept.some((other) => likenessOf(statement, other) >= sameWork));
};

/** A line of authority as a version words it. */
export interface WordedAuthority {
  readonly kind: AuthorityKind;
  readonly text: string;
  readonly condition: AuthorityCondition | null;
  readonly conditionText: string | null;
  /** The ability that it gives and how far; null where it is words only. */
  readonly ability: Ability | null;
  readonly scope: AuthorityScope | null;
  /** Whether a deputy has it, too. */
  readonly isDelegable: boolean;
  readonly moneyLimitMinor: string | null;
  readonly seatLimit: number | null;
}

/** What becomes of a line of authority; null where the version does not have it. */
export interface AuthorityChange {
  readonly kind: 'GAINED' | 'LOST' | 'CHANGED';
  readonly before: WordedAuthority | null;
  readonly after: WordedAuthority | null;
}

const wordedAs = ({ fields }: PlacedChange, side: 'older' | 'newer'): WordedAuthority | null => {
  const said = (name: string): string | null => fields.find(({ field }) => field === name)?.[side] ?? null;
  const [kind, text] = [said('kind'), said('text')];
  if (kind === null || text === null) return null;
  return {
    kind: kind as AuthorityKind,
    text,
    condition: said('condition') as AuthorityCondition | null,
    conditionText: said('conditionText'),
    ability: said('ability') as Ability | null,
    scope: said('scope') as AuthorityScope | null,
    isDelegable: said('isDelegable') !== null,
    moneyLimitMinor: said('moneyLimitMinor'),
    seatLimit: said('seatLimit') === null ? null : Number(said('seatLimit')),
  };
};

/**
 * Lines of authority that a new version gives, takes or has otherwise, word for word: what its holders on one day gain
 * or lose by it tells neither of a post that nobody holds, nor of what counts for a deputy or by a condition only. Pure.
 */
export const authorityChanges = (former: WholeContent | null, next: WholeContent): AuthorityChange[] =>
  diffJobs(former ?? { ...next, authorities: [] }, next)
    .filter(({ section }) => section === 'AUTHORITIES')
    .flatMap((change): AuthorityChange[] => {
      const [before, after] = [wordedAs(change, 'older'), wordedAs(change, 'newer')];
      if (change.kind === 'ADDED') return [{ kind: 'GAINED', before: null, after }];
      if (change.kind === 'REMOVED') return [{ kind: 'LOST', before, after: null }];
      return change.kind === 'CHANGED' ? [{ kind: 'CHANGED', before, after }] : [];
    });

/** A target of the post for a metric in the former and the new version; null where the version sets none. */
export interface TargetChange {
  readonly metricCode: string;
  readonly before: JudgedBy | null;
  readonly after: JudgedBy | null;
}

const targetsOf = (content: WholeContent | null): ReadonlyMap<string, JudgedBy> => {
  const found = new Map<string, JudgedBy>();
  const times = new Map<string, number>();
  for (const row of (content?.duties ?? []).flatMap(({ measures }) => measures)) {
    const code = row['metric_code'] as string | null;
    const comparator = row['comparator'] as Comparator | null;
    if (!code || !comparator) continue;
    const nth = (times.get(code) ?? 0) + 1;
    times.set(code, nth);
    found.set(`${code} ${nth}`, {
      comparator,
      value: row['target_value'] as number | null,
      unit: row['unit'] as string | null,
    });
  }
  return found;
};

/** The targets that differ between two versions, metric by metric; a target left open is not 0. Pure. */
export const targetChanges = (former: WholeContent | null, next: WholeContent): TargetChange[] => {
  const [before, after] = [targetsOf(former), targetsOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const isSame = was?.comparator === is?.comparator && was?.value === is?.value && was?.unit === is?.unit;
    return isSame ? [] : [{ metricCode: key.split(' ')[0] ?? '', before: was, after: is }];
  });
};
