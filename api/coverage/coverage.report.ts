import type { SignedIn } from '../core/context.ts';
import type { PageArgs } from '../core/page.ts';
import { brokenCursor } from '../core/read/cursor.ts';
import { sizeOf } from '../core/read/paging.ts';
import { reader } from '../core/reader.ts';
import { query } from '../core/sql.ts';
import type { JobState } from '../jobs/job.words.ts';
import { gapsOf, type GapParams } from './coverage.gaps.ts';
import {
  CoverageKind,
  type Coverage,
  type CoverageGap,
  type CoverageGapConnection,
  type SilentReason,
} from './coverage.types.ts';
import { groundOf, postsOfUnit } from './ground.ts';

/** How far posts are covered, and how much of what is missing (C9). @throws Refusal NOT_FOUND, FORBIDDEN for the unit */
export const coverageOf = async (context: SignedIn, unitId: string | null): Promise<Coverage> => {
  const { ground, given } = groundOf(context, postsOfUnit(context, unitId));
  const kinds = Object.values(CoverageKind);
  const counts = kinds.map((kind) => `(select count(*) from (${gapsOf[kind](given)}) gap)::int`);
  const [row = []] = await query(await reader(context), {
    text: `with ${ground} select (select count(*) from post)::int, (select count(*) from force)::int, ${counts.join(', ')}`,
    values: given.params.values,
    rowMode: 'array',
  });
  const [posts = 0, described = 0, ...found] = row as number[];
  return {
    posts,
    described,
    share: posts === 0 ? null : (100 * described) / posts,
    gaps: kinds.map((kind, index) => ({ kind, count: found[index] ?? 0 })),
  };
};

type Place = readonly [place: string, positionId: string, lineId: string];

const cursorOf = (kind: CoverageKind, place: Place): string =>
  Buffer.from(JSON.stringify([kind, ...place])).toString('base64url');

/** @throws Refusal INVALID on `after` for a cursor of another list or none at all */
const placeOf = (kind: CoverageKind, cursor: string): Place => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = null;
  }
  const isPlace =
    Array.isArray(read) &&
    read.length === 4 &&
    read[0] === kind &&
    read.slice(1).every((part) => typeof part === 'string' && /^-?\d{1,18}$/.test(part));
  if (!isPlace) throw brokenCursor();
  return (read as string[]).slice(1) as unknown as Place;
};

/** What is read of a gap, in the order in which `gapFrom` takes it. */
const COLUMNS = `gap.place::text, gap.position_id::text, gap.line_id::text, gap.job_id::text, version.state, gap.text, gap.metric,
  gap.reason, to_char(gap.since, 'YYYY-MM-DD'), post.title, post.held::int, unit.id::text, unit.name`;

const JOINS = `join post on post.id = gap.position_id join org_unit unit on unit.id = post.unit_id
  left join job_description version on version.id = gap.job_id`;

const gapFrom = (kind: CoverageKind, row: readonly unknown[]): CoverageGap => ({
  id: `${row[1] as string}-${row[2] as string}`,
  kind,
  positionId: row[1] as string,
  positionTitle: row[9] as string,
  unitId: row[11] as string,
  unitName: row[12] as string,
  holders: row[10] as number,
  jobDescriptionId: row[3] as string | null,
  jobState: row[4] as JobState | null,
  text: row[5] as string | null,
  metric: row[6] as string | null,
  reason: row[7] as SilentReason | null,
  since: row[8] as string | null,
});

/** A page of what is missing of one kind (C9). @throws Refusal NOT_FOUND, FORBIDDEN for the unit; INVALID for the page */
export const coverageGapsOf = async (
  context: SignedIn,
  unitId: string | null,
  kind: CoverageKind,
  { first, after }: PageArgs,
): Promise<CoverageGapConnection> => {
  const size = sizeOf(first);
  const { ground, given } = groundOf(context, postsOfUnit(context, unitId));
  const { params } = given;
  const gaps = gapsOf[kind](given);
  const start = after ? placeOf(kind, after).map((part) => `${params.add(part)}::bigint`) : null;
  const rows = await query(await reader(context), {
    text: `with ${ground}, gap as (${gaps}) select ${COLUMNS} from gap ${JOINS}
      ${start ? `where (gap.place, gap.position_id, gap.line_id) > (${start.join(', ')})` : ''}
      order by gap.place, gap.position_id, gap.line_id limit ${size + 1}`,
    values: params.values,
    rowMode: 'array',
  });
  const shown = rows.slice(0, size);
  const cursors = shown.map((row) => cursorOf(kind, row.slice(0, 3) as unknown as Place));
  return {
    nodes: shown.map((row) => gapFrom(kind, row)),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
};

/** So many gaps of a kind are listed with a person. */
const MOST_OF_A_PERSON = 50;

/**
 * What is missing at the posts of a ground, up to 50 of each kind, as SQL of one JSON list and how that is read (F160).
 */
export const gapsWithin = (
  given: GapParams,
): { readonly list: string; readonly read: (rows: readonly (readonly unknown[])[]) => CoverageGap[] } => {
  const parts = Object.values(CoverageKind).map(
    (kind, at) => `(select ${at} as at, '${kind}' as kind, gap.* from (${gapsOf[kind](given)}) gap
      order by place, position_id, line_id limit ${MOST_OF_A_PERSON})`,
  );
  return {
    list: `(select coalesce(json_agg(json_build_array(${COLUMNS}, gap.kind)
        order by gap.at, gap.place, gap.position_id, gap.line_id), '[]')
      from (${parts.join(' union all ')}) gap ${JOINS})`,
    read: (rows) => rows.map((row) => gapFrom(row[13] as CoverageKind, row)),
  };
};
