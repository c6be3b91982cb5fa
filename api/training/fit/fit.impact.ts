import type { SignedIn } from '../../core/context.ts';
import { declareImpact, type ForeseenApproval, type GapImpact } from '../../core/impact.ts';
import { query } from '../../core/sql.ts';
import { factsOf, type Known } from './fit.facts.ts';
import { requirementsInForce, requirementsJson, type Asked } from './fit.requirements.ts';
import { findingOf, type Finding } from './fit.rules.ts';
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

/** By what a requirement is found again in another version; of one that people judge its words say what it asks. */
const markOf = ({ kind, strictness, subject, text }: Asked, { lacks }: Finding): string =>
  `${kind} ${strictness} ${subject ?? ''} ${lacks === 'ASSESSMENT' ? text : ''}`;

/** What is not met, and what is required and unknown: an advantage that is unknown is none. */
const isOpen = ({ requirement: { strictness }, finding: { state } }: Judged): boolean =>
  state === 'MISSING' || state === 'PREFERRED_MISSING' || (state === 'UNKNOWN' && strictness === 'REQUIRED');

interface Judged {
  readonly requirement: Asked;
  readonly finding: Finding;
}

/**
 * The gaps that a new version makes for holders: those that the former one made are none, but what was unknown and is
 * missed now is one. Told to those alone who may know the facts, since a draft can ask for anything: met and not met,
 * asked often enough, would tell a day of birth. Of how many others it is not told is said.
 */
const gapsOf = async (
  ctx: SignedIn,
  { organisationId, positionId, jobDescriptionId, day }: ForeseenApproval,
): Promise<{ items: GapImpact[]; leftOut: number }> => {
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
  const open = ({ id, facts }: Known, requirements: readonly Asked[]): Judged[] =>
    requirements
      .map((requirement) => ({
        requirement,
        finding: findingOf(requirement, facts, day, sightOf(ctx, organisationId, id, day)),
      }))
      .filter(isOpen);
  const items = [...(await factsOf(ctx, seen)).values()].flatMap((person) => {
    const before = open(person, asksNow);
    const marks = (judged: readonly Judged[]) =>
      new Set(judged.map(({ requirement, finding }) => markOf(requirement, finding)));
    const [wasOpen, wasMissed] = [
      marks(before),
      marks(before.filter(({ finding: { state } }) => state !== 'UNKNOWN')),
    ];
    return open(person, next)
      .filter(
        ({ requirement, finding }) =>
          !(finding.state === 'UNKNOWN' ? wasOpen : wasMissed).has(markOf(requirement, finding)),
      )
      .map(({ requirement: { kind, strictness, text }, finding: { state, reason } }) => ({
        personId: person.id,
        personName: person.name,
        kind,
        strictness,
        text,
        isUnknown: state === 'UNKNOWN',
        reason,
      }));
  });
  return { items, leftOut: next.length === 0 ? 0 : holders.length - seen.length };
};

declareImpact('gaps', gapsOf);
