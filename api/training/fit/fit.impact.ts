import type { SignedIn } from '../../core/context.ts';
import { declareImpact, type ForeseenApproval, type GapImpact } from '../../core/impact.ts';
import { query } from '../../core/sql.ts';
import { factsOf, type Known } from './fit.facts.ts';
import { requirementsInForce, requirementsJson, type Asked } from './fit.requirements.ts';
import { findingOf } from './fit.rules.ts';
import { sightOf } from './fit.sight.ts';

const holdersOn = async (ctx: SignedIn, positionId: string, day: string): Promise<string[]> => {
  const rows = await query(ctx, {
    name: 'fit_holders_on',
    text: `SELECT DISTINCT person_id::text FROM assignment
      WHERE position_id = $1 AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on > $2::date)`,
    values: [positionId, day],
    rowMode: 'array',
  });
  return rows.map(([id]) => String(id));
};

const requirementsOf = async (ctx: SignedIn, jobDescriptionId: string): Promise<Asked[]> => {
  const [row] = await query(ctx, {
    name: 'fit_of_version',
    text: `SELECT ${requirementsJson('j')} FROM job_description j WHERE j.id = $1`,
    values: [jobDescriptionId],
    rowMode: 'array',
  });
  return (row?.[0] as Asked[] | undefined) ?? [];
};

/**
 * The gaps that a new version makes for holders: those that the former one made are none. Told to those alone who may
 * know the facts, since a draft can ask for anything: met and not met, asked often enough, would tell a day of birth.
 */
const gapsOf = async (
  ctx: SignedIn,
  { organisationId, positionId, jobDescriptionId, day }: ForeseenApproval,
): Promise<GapImpact[]> => {
  const [former, next, holders] = await Promise.all([
    requirementsInForce(ctx, [positionId], day),
    requirementsOf(ctx, jobDescriptionId),
    holdersOn(ctx, positionId, day),
  ]);
  const asksNow = former.get(positionId)?.requirements ?? [];
  const seen = holders.filter((personId) => {
    const { records, identity } = sightOf(ctx, organisationId, personId, day);
    return records && identity;
  });
  const open = ({ id, facts }: Known, requirements: readonly Asked[]) =>
    requirements
      .map((requirement) => ({
        requirement,
        finding: findingOf(requirement, facts, day, sightOf(ctx, organisationId, id, day)),
      }))
      .filter(({ finding: { state } }) => state === 'MISSING' || state === 'PREFERRED_MISSING');
  const mark = ({ kind, strictness, subject }: Asked): string => `${kind} ${strictness} ${subject ?? ''}`;
  return [...(await factsOf(ctx, seen)).values()].flatMap((person) => {
    const before = new Set(open(person, asksNow).map(({ requirement }) => mark(requirement)));
    return open(person, next)
      .filter(({ requirement }) => !before.has(mark(requirement)))
      .map(({ requirement: { kind, strictness, text }, finding: { reason } }) => ({
        personId: person.id,
        personName: person.name,
        kind,
        strictness,
        text,
        reason,
      }));
  });
};

declareImpact('gaps', gapsOf);
