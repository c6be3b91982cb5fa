import type { Bilingual } from '../../core/bilingual.ts';
import {
  declareSuspensions,
  declareSuspensionsToCome,
  type Suspension,
  type SuspensionToCome,
} from '../../core/certified.ts';
import { addDays } from '../../core/clock.ts';
import { inForceOn } from '../../jobs/in-force.ts';
import { nothingKnown, type Facts, type Requirement } from './facts.ts';
import { findingOf } from './fit.rules.ts';

/** An assignment that depends on certificates, with what the post asks for and what its holder has. */
interface Depending {
  readonly assignmentId: string;
  readonly isCover: boolean;
  /** Whether a line of the version in force asks for the certificates that it names. */
  readonly hasLine: boolean;
  readonly name: string;
  readonly jobDescriptionId: string;
  /** From which day on and before which that version is in force; null: without an end. */
  readonly from: string;
  readonly to: string | null;
  readonly requirements: readonly Requirement[];
  readonly certificates: Facts['certificates'];
  readonly assessments: Facts['assessments'];
}

/** Assignments with one more, of which a day and a post are asked in $5 to $7: one that is looked ahead to. */
const withCover = `(SELECT id, kind, person_id, position_id, organisation_id, starts_on, ends_on FROM assignment
  UNION ALL SELECT $5::bigint, 'ACTING', $6::bigint, o.id, o.organisation_id, $1::date, NULL FROM position o WHERE o.id = $7::bigint)`;

/** Rules with the one of an organisation, $5, exchanged for $6. */
const withRule = `(SELECT organisation_id, on_work FROM certificate_rule WHERE organisation_id <> $5::bigint
  UNION ALL SELECT $5::bigint, $6::text)`;

/** The version of a post that is in force on the day, or the one that is taken to be: $4 at $3. */
const inForce = `CASE WHEN j.position_id = $3::bigint THEN j.id = $4::bigint ELSE ${inForceOn('j', '$1::date')} END`;

/** The versions that are in force on the day or later. */
const inForceFrom = `j.state = 'APPROVED' AND (j.effective_to IS NULL OR j.effective_to > $1::date)`;

/**
 * The assignments of a day of which something depends on certificates: of deputies, where the organisation gives no work
 * without them, and of holders of lines that ask for them. Both are few, and found by their own indexes.
 */
const depending = (assignments: string, rules: string, isMeant: string): string => `
  SELECT a.id::text AS "assignmentId", j.id::text AS "jobDescriptionId", j.effective_from::text AS "from",
    j.effective_to::text AS "to", coalesce(a.kind = 'ACTING' AND r.on_work = 'BLOCK', false) AS "isCover", p.name,
    EXISTS (SELECT FROM authority l WHERE l.job_description_id = j.id AND l.condition = 'CERTIFIED') AS "hasLine",
    (SELECT coalesce(json_agg(json_build_object('kind', q.kind, 'strictness', q.strictness, 'text', q.text, 'min', q.min,
        'max', q.max, 'options', q.options, 'subject', q.subject, 'level', q.level, 'certain', q.certain) ORDER BY q.seq), '[]')
      FROM qualification q WHERE q.job_description_id = j.id AND q.kind = 'CERTIFICATE' AND q.strictness = 'REQUIRED'
        AND q.certain) AS requirements,
    (SELECT coalesce(json_agg(json_build_object('name', c.name, 'issuedOn', c.issued_on, 'expiresOn', c.expires_on)), '[]')
      FROM certificate c WHERE c.person_id = a.person_id AND c.withdrawn_at IS NULL) AS certificates,
    (SELECT coalesce(json_agg(json_build_object('requirement', coalesce(e.subject, ''), 'isMet', e.level = 'MET',
        'on', coalesce(e.starts_on::text, ''))), '[]')
      FROM person_record e WHERE e.person_id = a.person_id AND e.kind = 'ASSESSMENT' AND e.withdrawn_at IS NULL) AS assessments
  FROM ${assignments} a
  JOIN person p ON p.id = a.person_id
  JOIN job_description j ON j.position_id = a.position_id AND j.organisation_id = a.organisation_id
    AND ${isMeant}
  LEFT JOIN ${rules} r ON r.organisation_id = a.organisation_id
  WHERE a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on > $1::date)
    AND ($2::bigint[] IS NULL OR a.id = any($2::bigint[]))
    AND a.id IN (
      SELECT d.id FROM ${rules} b JOIN ${assignments} d ON d.organisation_id = b.organisation_id
      WHERE b.on_work = 'BLOCK' AND d.kind = 'ACTING'
      UNION ALL
      SELECT d.id FROM authority l JOIN job_description v ON v.id = l.job_description_id
      JOIN ${assignments} d ON d.position_id = v.position_id
      WHERE l.condition = 'CERTIFIED')
  ORDER BY a.id, j.effective_from, j.id`;

/** A certificate and its day are told to whoever is told of the grant; nothing else of the person is. */
const sight = { records: false, identity: false, isToday: true };

/** A line may ask for the certificates of a version that names none: then nobody can have them, and it holds for nobody. */
const noneNamed: Bilingual = {
  zh: '职位说明书没有写明须持哪种证书',
  en: 'the job description names no certificate',
};

/** Why somebody lacks what a post asks for, by the one rule with fit and work; null where they have it all. */
const lack = (
  { hasLine, requirements, certificates, assessments }: Depending,
  day: string,
): Bilingual | null => {
  if (requirements.length === 0) return hasLine ? noneNamed : null;
  const facts: Facts = { ...nothingKnown, certificates, assessments };
  const [first] = requirements
    .map((requirement) => findingOf(requirement, facts, day, sight))
    .filter(({ state }) => state !== 'MET');
  return first?.reason ?? null;
};

const words = ({ name, isCover }: Depending, reason: Bilingual): Bilingual =>
  isCover
    ? {
        zh: `代理人${name}没有该岗位要求的有效证书：${reason.zh}`,
        en: `${name}, who stands in, does not have the certificate that the post asks for: ${reason.en}`,
      }
    : {
        zh: `${name}没有这一条要求的有效证书：${reason.zh}`,
        en: `${name} does not have the certificate that the line asks for: ${reason.en}`,
      };

/** What is withheld on a day for want of a certificate, if anything is. */
const suspensionOn = (row: Depending, day: string): Suspension[] => {
  const reason = lack(row, day);
  // where no certificate is asked for by name, a deputy lacks none of the post
  const isCover = row.isCover && row.requirements.length > 0;
  return reason
    ? [{ assignmentId: row.assignmentId, isCover, text: words({ ...row, isCover }, reason) }]
    : [];
};

declareSuspensions(async (db, { day, assignmentIds = null, foreseen, cover, rule }) => {
  const text = depending(cover ? withCover : 'assignment', rule ? withRule : 'certificate_rule', inForce);
  const rows = (await db.query(text, [
    day,
    cover && assignmentIds ? [...assignmentIds, cover.assignmentId] : assignmentIds,
    foreseen?.positionId ?? null,
    foreseen?.jobDescriptionId ?? null,
    ...(cover ? [cover.assignmentId, cover.personId, cover.positionId] : []),
    ...(rule ? [rule.organisationId, rule.onWork] : []),
  ])) as Depending[];
  return rows.flatMap((row) => suspensionOn(row, day));
});

/** Later days on which somebody who has what a version asks for may come to lack it: the days after certificates, and of assessments. */
const turns = ({ from, to, certificates, assessments }: Depending, day: string): string[] => {
  const ends = certificates.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [addDays(expiresOn, 1)]));
  return [from, ...ends, ...assessments.map(({ on }) => on)]
    .filter((turn) => turn > day && turn >= from && (to === null || turn < to))
    .toSorted();
};

declareSuspensionsToCome(async (db, { day, assignmentIds }) => {
  const rows = (await db.query(depending('assignment', 'certificate_rule', inForceFrom), [
    day,
    assignmentIds,
  ])) as Depending[];
  return rows.flatMap((row): SuspensionToCome[] => {
    for (const on of turns(row, day)) {
      const [suspension] = suspensionOn(row, on);
      if (suspension) return [{ ...suspension, jobDescriptionId: row.jobDescriptionId, on }];
    }
    return [];
  });
});
