import { say, type Locale } from '../../core/bilingual.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import {
  impactOn,
  type AbilityImpact,
  type ForeseenApproval,
  type SeparationImpact,
} from '../../core/impact.ts';
import { isId } from '../../core/input.ts';
import { invalid, notFound, Refusal } from '../../core/refusal.ts';
import { query } from '../../core/sql.ts';
import type { WholeContent } from '../diff/job.lines.ts';
import { inForceOn } from '../in-force.ts';
import type { QualificationKind } from '../job-lines.words.ts';
import { JobDescription } from '../job-description.entity.ts';
import { contentJson } from '../job.content.ts';
import { jobWords } from '../job.step.ts';
import { placeInTime, type ApprovedSpan } from '../job.succession.ts';
import type { StoredJobState } from '../job.words.ts';
import { authorityChanges, dutiesWithoutOwner, targetChanges } from './impact.rules.ts';
import type { ForeseenAbility, ForeseenSeparation, JobDescriptionImpact } from './impact.types.ts';

interface Version {
  readonly state: StoredJobState;
  readonly organisationId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly content: WholeContent;
  readonly approved: readonly ApprovedSpan[];
}

/** The version with its content and the approved ones of its post. @throws Refusal NOT_FOUND */
const versionOf = async (ctx: SignedIn, id: string): Promise<Version> => {
  if (!isId(id)) throw notFound(jobWords, 'id');
  const params = new Params();
  const wanted = `j.id = ${params.add(id)}::bigint`;
  const [row] = await query(ctx, {
    text: `SELECT j.state, j.organisation_id::text, j.position_id::text, j.unit_id::text, ${contentJson('j')},
        (SELECT coalesce(json_agg(json_build_object('id', o.id::text, 'version', o.version, 'from', o.effective_from, 'to', o.effective_to)), '[]')
          FROM job_description o WHERE o.position_id = j.position_id AND o.state = 'APPROVED')
      FROM job_description j WHERE ${wanted} AND ${seenBy(ctx.db, ctx.policy, JobDescription)('j', params)}`,
    values: params.values,
    rowMode: 'array',
  });
  if (!row) throw notFound(jobWords, 'id');
  const [state, organisationId, positionId, unitId, content, approved] = row;
  return { state, organisationId, positionId, unitId, content, approved } as Version;
};

/** What the version in force at the post on the day says, and what the posts around do; and who holds the post. */
const surroundings = async (ctx: SignedIn, { positionId, unitId, day }: ForeseenApproval) => {
  const [[former], others, holders] = await Promise.all([
    query(ctx, {
      text: `SELECT j.version, ${contentJson('j')} FROM job_description j WHERE j.position_id = $1 AND ${inForceOn('j', '$2::date')}`,
      values: [positionId, day],
      rowMode: 'array',
    }),
    query(ctx, {
      text: `SELECT d.statement FROM position mine
        JOIN position p ON p.organisation_id = mine.organisation_id AND p.id <> mine.id
          AND (p.unit_id = any($3::bigint[]) OR p.id = mine.superior_id OR p.superior_id = mine.id)
        JOIN job_description j ON j.position_id = p.id AND ${inForceOn('j', '$2::date')}
        JOIN duty d ON d.job_description_id = j.id
        WHERE mine.id = $1`,
      values: [positionId, day, ctx.actor.tree.subtree(unitId)],
      rowMode: 'array',
    }),
    query(ctx, {
      text: `SELECT p.id::text, p.name FROM person p WHERE p.id IN (
          SELECT a.person_id FROM assignment a
          WHERE a.position_id = $1 AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date))
        ORDER BY p.id`,
      values: [positionId, day],
      rowMode: 'array',
    }),
  ]);
  return {
    formerVersion: (former?.[0] as number | undefined) ?? null,
    former: (former?.[1] as WholeContent | undefined) ?? null,
    others: others.map(([statement]) => String(statement)),
    holders: holders.map(([id, name]) => ({ id: String(id), name: String(name) })),
  };
};

/** People to whom the very same happens are told of together. */
const together = (items: readonly AbilityImpact[]): ForeseenAbility[] =>
  [
    ...Map.groupBy(items, ({ ability, kind, before, after }) =>
      JSON.stringify([ability, kind, before, after]),
    ).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { ability, kind, before, after } = first;
    return [
      {
        ability,
        kind,
        before,
        after,
        people: same.map(({ personId, personName }) => ({ id: personId, name: personName })),
      },
    ];
  });

/** People in whom the very same comes together are told of together. */
const united = (items: readonly SeparationImpact[], locale: Locale): ForeseenSeparation[] =>
  [...Map.groupBy(items, ({ text }) => text.zh).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        effect: first.effect,
        text: say(first.text, locale),
        people: same.map(({ personId, personName }) => ({ id: personId, name: personName })),
      },
    ];
  });

/**
 * What the approval of a version from a day on does: the same rules asked twice, as things are on that day and as they
 * would be.
 *
 * @param effectiveFrom null for today.
 * @throws Refusal NOT_FOUND, INVALID_STATE where it is approved or given up already, INVALID where the day cannot be.
 */
export const impactOfApproval = async (
  ctx: SignedIn,
  id: string,
  effectiveFrom: string | null,
): Promise<JobDescriptionImpact> => {
  const version = await versionOf(ctx, id);
  if (version.state === 'APPROVED' || version.state === 'DISCARDED')
    throw new Refusal(
      'INVALID_STATE',
      {
        zh: '该版本已批准或已作废，没有可预览的影响。',
        en: 'It is approved or discarded already; there is nothing to look ahead to.',
      },
      { facts: { state: version.state } },
    );
  const today = dayOf(ctx.clock.now());
  const from = effectiveFrom ?? today;
  const place = placeInTime(version.approved, from, today);
  if ('problem' in place) throw invalid({ path: 'effectiveFrom', ...place.problem });
  const { organisationId, positionId, unitId, content } = version;
  const day = from < today ? today : from;
  const approval = { organisationId, positionId, unitId, jobDescriptionId: id, day };
  const [{ former, formerVersion, others, holders }, abilities, judgements, gaps] = await Promise.all([
    surroundings(ctx, approval),
    impactOn('abilities', ctx, approval),
    impactOn('judgements', ctx, approval),
    impactOn('gaps', ctx, approval),
  ]);
  return {
    day,
    formerVersion,
    lastDay: place.until && addDays(place.until, -1),
    nextVersion: version.approved.find(({ from: begins }) => begins === place.until)?.version ?? null,
    holders,
    abilities: together(abilities.items),
    abilitiesAreWhole: abilities.isWhole,
    separations: united(abilities.separations, ctx.locale),
    authorities: authorityChanges(former, content),
    targets: targetChanges(former, content),
    judgements,
    dutiesWithoutOwner: former ? dutiesWithoutOwner(former, content, others) : [],
    qualificationGaps: gaps.items.map(
      ({ personId, personName, kind, strictness, text, isUnknown, reason }) => ({
        person: { id: personId, name: personName },
        kind: kind as QualificationKind,
        strictness,
        text,
        isUnknown,
        reason: say(reason, ctx.locale),
      }),
    ),
    gapsLeftOut: gaps.leftOut,
  };
};
