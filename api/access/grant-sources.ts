import { keptByHolders } from '../core/delegation.ts';
import { administration } from '../core/giving.ts';

/**
 * One of the ways in which an assignment comes to a grant, as pieces of SQL about assignment `a` and its post `o`.
 * Lists, look-ups and previews put them together in their own ways, and the rules stand here once.
 */
export interface GrantSourceSql {
  /** Tables beside `a` and `o`. */
  readonly tables: string;
  readonly where: string;
  readonly ability: string;
  readonly scope: string;
  /** The units named, as an array; null but with scope UNITS. */
  readonly units: string;
  readonly seats: string;
  readonly money: string;
  /** Why it does not hold at this post or for this holder (`WithholdingCause`); null where nothing stands against it. */
  readonly cause: string;
  /** Whether it asks for the certificates of the post; false where it can be none of those. */
  readonly isCertified: string;
  /** Whether it comes with the post, so that a deputy needs what the post asks for. */
  readonly isOfPost: boolean;
  readonly source: string;
  readonly order: string;
}

/** What the sources are looked at by. */
export interface SourcesAt {
  /** The place of the day, such as `$1::date`. */
  readonly day: string;
  /** SQL for whether version `j` of a job description is in force. */
  readonly inForce: string;
  /** The table or query that says which post carries which role, and which role gives what. */
  readonly carried: string;
  readonly given: string;
  /** The table or query that says what was given in person. */
  readonly personal: string;
  /** SQL for whether the post is held in the place of another, or for the time being. */
  readonly isActing: string;
}

/** Names as an array in SQL. They are ours and hold no quotes. */
export const textArray = (names: readonly string[]): string => `'{${names.join(',')}}'::text[]`;

/**
 * The lines of the version in force: from its first day until it is superseded. A line for team leaders holds at a
 * leading post and nowhere else, one that is not delegable for no deputy.
 */
const lines = ({ inForce, isActing }: SourcesAt): GrantSourceSql => ({
  tables: 'job_description j JOIN authority l ON l.job_description_id = j.id',
  where: `j.position_id = o.id AND j.organisation_id = o.organisation_id AND ${inForce} AND l.ability IS NOT NULL`,
  ability: 'l.ability',
  scope: 'l.scope',
  units: 'NULL::bigint[]',
  seats: 'l.seat_limit',
  money: 'l.money_limit_minor',
  cause: `CASE WHEN l.condition = 'TEAM_LEADER_ONLY' AND NOT o.is_lead THEN 'CONDITION'
    WHEN ${isActing} AND (NOT l.is_delegable OR l.ability = any(${textArray(administration)})) THEN 'DELEGATION' END`,
  isCertified: `coalesce(l.condition = 'CERTIFIED', false)`,
  isOfPost: true,
  source: `jsonb_build_object('kind', 'AUTHORITY', 'jobDescriptionId', j.id::text, 'version', j.version,
    'authorityId', l.id::text, 'line', l.seq, 'text', l.text)`,
  order: 'l.seq',
});

/** What the roles of the post give; some of it to no deputy. */
const roles = ({ carried, given, isActing }: SourcesAt): GrantSourceSql => ({
  tables: `${carried} c JOIN role r ON r.id = c.role_id JOIN ${given} g ON g.role_id = r.id`,
  where: 'c.position_id = o.id AND r.organisation_id = o.organisation_id',
  ability: 'g.ability',
  scope: 'g.scope',
  units: 'NULL::bigint[]',
  seats: 'g.seat_limit',
  money: 'g.money_limit_minor',
  cause: `CASE WHEN ${isActing} AND g.ability = any(${textArray(keptByHolders)}) THEN 'DELEGATION' END`,
  isCertified: 'false',
  isOfPost: true,
  source: `jsonb_build_object('kind', 'ROLE', 'roleCode', r.code, 'roleName', jsonb_build_object('zh', r.name_zh, 'en', r.name_en))`,
  order: 'r.code, g.ability, g.scope',
});

/** What was given to one holder in person, on its days, as long as it is not revoked and no review has let it lapse. */
const inPerson = ({ day, personal }: SourcesAt): GrantSourceSql => ({
  tables: `${personal} x`,
  where: `x.assignment_id = a.id AND x.organisation_id = o.organisation_id AND x.revoked_at IS NULL
    AND x.starts_on <= ${day} AND least(x.ends_on, x.lapses_on) > ${day}`,
  ability: 'x.ability',
  scope: 'x.scope',
  units: 'x.unit_ids',
  seats: 'x.seat_limit',
  money: 'x.money_limit_minor',
  cause: 'NULL::text',
  isCertified: 'false',
  isOfPost: false,
  source: `jsonb_build_object('kind', 'PERSONAL', 'grantId', x.id::text, 'reason', x.reason,
    'endsOn', least(x.ends_on, x.lapses_on)::text,
    'reviewedUntil', CASE WHEN x.lapses_on < x.ends_on THEN x.ends_on::text END)`,
  order: 'x.ability, x.id',
});

/** What comes with a post, whoever holds it. */
export const sourcesOfPost = (at: SourcesAt): readonly GrantSourceSql[] => [lines(at), roles(at)];

/** Everything from which an assignment comes to grants. */
export const sourcesOfHolding = (at: SourcesAt): readonly GrantSourceSql[] => [
  ...sourcesOfPost(at),
  inPerson(at),
];
