import type { EntityManager } from 'typeorm';
import type { Grant } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { suspensionsToCome, type SuspensionToCome } from '../../core/certified.ts';

/** By what a grant ends; where several end it on one day, the first of these is told. */
const causes = ['POST', 'PRINCIPAL', 'GIVEN', 'REVIEW', 'VERSION', 'CERTIFICATE'] as const;
export type EndCause = (typeof causes)[number];

/** An end of a grant, as far as it is known. */
export interface End {
  /** The first day on which it no longer holds, `YYYY-MM-DD`. */
  readonly on: string;
  readonly cause: EndCause;
  /** What ends it, in words. */
  readonly text: Bilingual;
}

/** When each of some grants ends, as far as it is known; null: without an end. */
export type Ends = (grant: Grant) => End | null;

/** The earliest of some ends. Pure. */
export const earliest = (ends: readonly End[]): End | null =>
  ends.toSorted((one, other) =>
    one.on === other.on
      ? causes.indexOf(one.cause) - causes.indexOf(other.cause)
      : one.on < other.on
        ? -1
        : 1,
  )[0] ?? null;

const postEnds = ({ positionTitle, standsInFor }: Grant): Bilingual =>
  standsInFor
    ? {
        zh: `代理${standsInFor.personName}的“${positionTitle}”到此为止`,
        en: `standing in for ${standsInFor.personName} as ${positionTitle} ends`,
      }
    : { zh: `任“${positionTitle}”到此为止`, en: `the post ${positionTitle} is held no longer` };

const principalLeaves = (name: string): Bilingual => ({
  zh: `${name}届时不再任这个岗位，无人可代`,
  en: `${name} holds the post no longer, and nobody is stood in for`,
});

const given: Bilingual = { zh: '另行授予到期', en: 'it was given in person up to then' };

const reviewed: Bilingual = {
  zh: '正在复核，复核未答则失效',
  en: 'a review is under way, and it lapses unless that confirms it',
};

const versionEnds = (version: number, next: number | null): Bilingual =>
  next === null
    ? {
        zh: `职位说明书第 ${version} 版失效`,
        en: `version ${version} of the job description is in force no longer`,
      }
    : {
        zh: `职位说明书第 ${version} 版由第 ${next} 版取代`,
        en: `version ${next} of the job description takes the place of version ${version}`,
      };

interface Row {
  readonly kind: 'POST' | 'PRINCIPAL' | 'VERSION' | 'CERTIFIED' | 'ACTING';
  readonly id: string;
  readonly on: string | null;
  readonly next: number | null;
}

/** What the tables say of ends: of assignments, of those who are stood in for, and of versions; and what asks for certificates. */
const rowsFor = (
  db: Pick<EntityManager, 'query'>,
  grants: readonly Grant[],
  day: string,
): Promise<readonly Row[]> => {
  const lines = grants.flatMap(({ source }) => (source.kind === 'AUTHORITY' ? [source] : []));
  return db.query(
    `SELECT 'POST' AS kind, id::text, ends_on::text AS on, NULL::int AS next FROM assignment
        WHERE id = any($1::bigint[]) AND ends_on IS NOT NULL
      UNION ALL SELECT 'ACTING', id::text, NULL, NULL FROM assignment WHERE id = any($1::bigint[]) AND kind = 'ACTING'
      UNION ALL SELECT 'PRINCIPAL', a.id::text, max(h.ends_on)::text, NULL
        FROM assignment a JOIN assignment h ON h.person_id = a.stands_in_for_id AND h.position_id = a.position_id
          AND h.starts_on <= $4::date AND (h.ends_on IS NULL OR h.ends_on > $4::date)
        WHERE a.id = any($1::bigint[]) AND h.ends_on IS NOT NULL GROUP BY a.id
      UNION ALL SELECT 'VERSION', j.id::text, j.effective_to::text,
          (SELECT n.version FROM job_description n WHERE n.position_id = j.position_id AND n.state = 'APPROVED'
             AND n.effective_from = j.effective_to ORDER BY n.version LIMIT 1)
        FROM job_description j WHERE j.id = any($2::bigint[]) AND j.effective_to IS NOT NULL
      UNION ALL SELECT 'CERTIFIED', id::text, NULL, NULL FROM authority
        WHERE id = any($3::bigint[]) AND condition = 'CERTIFIED'`,
    [
      [...new Set(grants.map(({ assignmentId }) => assignmentId))],
      [...new Set(lines.map(({ jobDescriptionId }) => jobDescriptionId))],
      [...new Set(lines.map(({ authorityId }) => authorityId))],
      day,
    ],
  ) as Promise<readonly Row[]>;
};

/** Where the end of a grant that depends on certificates is looked for: with the line, or of a deputy with all of the post. */
const certificateEnds = (
  { assignmentId, source }: Grant,
  { isLine, isOfDeputy }: { readonly isLine: boolean; readonly isOfDeputy: boolean },
  toCome: readonly SuspensionToCome[],
): End[] =>
  toCome
    .filter(
      (each) =>
        each.assignmentId === assignmentId &&
        ((isOfDeputy && each.isCover) ||
          (isLine && source.kind === 'AUTHORITY' && source.jobDescriptionId === each.jobDescriptionId)),
    )
    // the reason is worded for the day on which it is withheld, which is still to come
    .map(({ on, text }) => ({
      on,
      cause: 'CERTIFICATE',
      text: { zh: `届时${text.zh}`, en: `by then ${text.en}` },
    }));

/**
 * When some grants end, as far as it is known on a day: each with the earliest of all its ends and what ends it. One that
 * somebody has in the name of another ends in any case when that one gives up the post. The one place that knows: pages,
 * lists and explanations tell ends from here.
 */
export const endsOf = async (
  db: Pick<EntityManager, 'query'>,
  grants: readonly Grant[],
  day: string,
): Promise<Ends> => {
  if (grants.length === 0) return () => null;
  const rows = await rowsFor(db, grants, day);
  const found = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  const has = (kind: Row['kind'], id: string): boolean => found.has(`${kind} ${id}`);
  const dependsOn = ({ assignmentId, source }: Grant) => ({
    isLine: source.kind === 'AUTHORITY' && has('CERTIFIED', source.authorityId),
    isOfDeputy: source.kind !== 'PERSONAL' && has('ACTING', assignmentId),
  });
  const depending = grants.filter((grant) => Object.values(dependsOn(grant)).includes(true));
  const assignmentIds = [...new Set(depending.map(({ assignmentId }) => assignmentId))];
  const toCome = assignmentIds.length > 0 ? await suspensionsToCome(db, { day, assignmentIds }) : [];
  return (grant) => {
    const { assignmentId, source, standsInFor } = grant;
    const at = (kind: Row['kind'], id: string, text: (row: Row) => Bilingual): End[] => {
      const row = found.get(`${kind} ${id}`);
      return row?.on ? [{ on: row.on, cause: kind as EndCause, text: text(row) }] : [];
    };
    return earliest([
      ...at('POST', assignmentId, () => postEnds(grant)),
      ...(standsInFor ? at('PRINCIPAL', assignmentId, () => principalLeaves(standsInFor.personName)) : []),
      ...(source.kind === 'AUTHORITY'
        ? at('VERSION', source.jobDescriptionId, ({ next }) => versionEnds(source.version, next))
        : []),
      ...(source.kind === 'PERSONAL'
        ? [
            source.reviewedUntil === undefined
              ? ({ on: source.endsOn, cause: 'GIVEN', text: given } as const)
              : ({ on: source.endsOn, cause: 'REVIEW', text: reviewed } as const),
          ]
        : []),
      ...certificateEnds(grant, dependsOn(grant), toCome),
    ]);
  };
};
