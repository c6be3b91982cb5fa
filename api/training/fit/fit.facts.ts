import { setImmediate } from 'node:timers/promises';
import type { LanguageLevel } from '../../jobs/job-lines.words.ts';
import type { EducationLevel, Gender } from '../../org/org.words.ts';
import { query, type Queryable } from '../../core/sql.ts';
import type { TitleLevel } from '../records/records.words.ts';
import type { Facts } from './facts.ts';

/** So many people are put together at once. */
const AT_ONCE = 500;

/** Somebody with all that is known of them. */
export interface Known {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly employeeNo: string | null;
  readonly facts: Facts;
}

type PersonRow = [string, string, string, string | null, string | null, Gender | null, EducationLevel | null];
type RecordRow = [
  person: string,
  kind: string,
  subject: string | null,
  level: string | null,
  figure: string | null,
  from: string | null,
  to: string | null,
];
type CertificateRow = [person: string, name: string, issuedOn: string, expiresOn: string | null];
type PostRow = [person: string, field: string, from: string, to: string | null];

const ask = async <Row>(ctx: Queryable, name: string, text: string, ids: readonly string[]): Promise<Row[]> =>
  (await query(ctx, { name, text, values: [ids], rowMode: 'array' })) as Row[];

const none: readonly RecordRow[] = [];

const factsFrom = (
  [, , , , bornOn, gender, education]: PersonRow,
  records: readonly RecordRow[],
  certificates: readonly CertificateRow[],
  posts: readonly PostRow[],
): Facts => {
  // Once for each of thousands of people: their records are gone through once.
  const by: Record<string, RecordRow[]> = {};
  for (const row of records) (by[row[1]] ??= []).push(row);
  const of = (kind: string): readonly RecordRow[] => by[kind] ?? none;
  return {
    bornOn,
    gender,
    schooling: [
      ...(education ? [{ level: education, major: null, since: null }] : []),
      ...of('EDUCATION').map(([, , major, level, , since]) => ({
        level: level as EducationLevel,
        major,
        since,
      })),
    ],
    titles: of('TITLE').map(([, , , level, , since]) => ({ level: level as keyof typeof TitleLevel, since })),
    work: [
      ...of('EXPERIENCE').map(([, , field, , , from, to]) => ({ field: field ?? '', from: from ?? '', to })),
      // Posts of the organisation are experience too: nobody has to record them a second time.
      ...posts.map(([, field, from, to]) => ({ field, from, to })),
    ],
    languages: of('LANGUAGE').map(([, , language, level, , since]) => ({
      language: language ?? '',
      level: level as LanguageLevel,
      since,
    })),
    typing: of('TYPING').map(([, , , , speed, on]) => ({ speed: Number(speed), on: on ?? '' })),
    assessments: of('ASSESSMENT').map(([, , requirement, result, , on]) => ({
      requirement: requirement ?? '',
      isMet: result === 'MET',
      on: on ?? '',
    })),
    certificates: certificates.map(([, name, issuedOn, expiresOn]) => ({ name, issuedOn, expiresOn })),
  };
};

/** All that is known of some people, by their ids, in four statements for however many. Asks nobody who may know it. */
export const factsOf = async (
  ctx: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> => {
  if (ids.length === 0) return new Map();
  const [people, records, certificates, posts] = await Promise.all([
    ask<PersonRow>(
      ctx,
      'fit_people',
      'SELECT id::text, organisation_id::text, name, employee_no, born_on::text, gender, education FROM person WHERE id = any($1::bigint[])',
      ids,
    ),
    ask<RecordRow>(
      ctx,
      'fit_records',
      `SELECT person_id::text, kind, subject, level, figure::text, starts_on::text, ends_on::text
       FROM person_record WHERE person_id = any($1::bigint[]) AND withdrawn_at IS NULL`,
      ids,
    ),
    ask<CertificateRow>(
      ctx,
      'fit_certificates',
      `SELECT person_id::text, name, issued_on::text, expires_on::text
       FROM certificate WHERE person_id = any($1::bigint[]) AND withdrawn_at IS NULL`,
      ids,
    ),
    ask<PostRow>(
      ctx,
      'fit_posts',
      `SELECT a.person_id::text, p.title || ' ' || u.name, a.starts_on::text, a.ends_on::text
       FROM assignment a JOIN position p ON p.id = a.position_id JOIN org_unit u ON u.id = p.unit_id
       WHERE a.person_id = any($1::bigint[])`,
      ids,
    ),
  ]);
  const by = <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]) => {
    const groups = Map.groupBy(rows, ([person]) => person);
    return (id: string): readonly Row[] => groups.get(id) ?? [];
  };
  const [recordsOf, certificatesOf, postsOf] = [by(records), by(certificates), by(posts)];
  const known = new Map<string, Known>();
  for (const row of people) {
    // so that others have their turn while thousands are put together
    if (known.size % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const [id, organisationId, name, employeeNo] = row;
    const facts = factsFrom(row, recordsOf(id), certificatesOf(id), postsOf(id));
    known.set(id, { id, organisationId, name, employeeNo, facts });
  }
  return known;
};
