import type { Actor } from '../../core/actor.ts';
import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { isWorse, type Missing } from '../../core/leaving.ts';
import { isId } from '../../core/input.ts';
import { readSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { administeringSpans, nobodyLeft } from '../administrators.ts';
import { firstDayWithout } from '../administrators.rules.ts';
import { heldPosts, type AsIf, type HeldPost } from '../grants.ts';
import { suspensionsOf } from '../holding.ts';
import { settled } from '../settled.ts';
import { planPost } from './position-roles.commands.ts';
import type { SetPositionRolesInput, UpdateRolesInput } from './role.inputs.ts';
import { planRoles } from './role.plan.ts';
import {
  abilitiesChanged,
  together,
  withSeparated,
  type ChangeGroup,
  type Concerned,
} from './role.preview.rules.ts';
import type { AccessPreview } from './role.preview.types.ts';
import { grantsOfRoles } from './role.store.ts';

/** So many people one answer looks at. */
export const PEOPLE_AT_ONCE = 1_000;

/** A change of roles as the questions put it: what holds in place of the tables, and the posts that it concerns. */
interface Foreseen {
  readonly organisationId: string;
  /** With values from `$4` on, as `values` has them. */
  readonly asIf: Pick<AsIf, 'carried' | 'given'>;
  /** SQL for the posts that it concerns. */
  readonly posts: string;
  readonly values: readonly unknown[];
  /** The abilities of which a grant comes, goes or changes. */
  readonly abilities: readonly string[];
}

/** Who looks ahead, on which day, and from whom on. */
export interface Asked {
  readonly tx: Transacted;
  readonly day: string;
  /** People with larger ids are looked at. */
  readonly after: string;
}

/**
 * Whoever holds a post that is concerned on the day (`$2`) or is to take one up later, with the day from which it concerns them;
 * `$1` is the organisation.
 */
const holding = (posts: string): string => `
  SELECT a.person_id, greatest(min(a.starts_on), $2::date) AS day FROM assignment a
  WHERE a.organisation_id = $1 AND a.position_id IN (${posts}) AND (a.ends_on IS NULL OR a.ends_on > $2::date)
  GROUP BY a.person_id`;

type Row = readonly [
  id: string,
  name: string,
  day: string,
  before: readonly HeldPost[],
  after: readonly HeldPost[],
];

/**
 * What everybody who is concerned holds as things are, and as they would be, on the day from which it concerns them: by the
 * SQL that decides at each request.
 */
const lookedAt = async ({ tx, day, after }: Asked, foreseen: Foreseen): Promise<readonly Concerned[]> => {
  const { organisationId, asIf, posts, values } = foreseen;
  // What nothing changes about is the same on both sides: of a thousand people it would take seconds to read.
  const abilities = `$${values.length + 4}::text[]`;
  const [now, then] = [{ abilities }, { ...asIf, abilities }].map((as) =>
    heldPosts('p.id', 'concerned.day', as),
  );
  const rows = (await tx.manager.query(
    `SELECT json_build_array(p.id::text, p.name, concerned.day::text, (${now}), (${then})) AS row
     FROM (${holding(posts)}) concerned JOIN person p ON p.id = concerned.person_id
     WHERE p.id > $3::bigint ORDER BY p.id LIMIT ${PEOPLE_AT_ONCE}`,
    [organisationId, day, after, ...values, withSeparated(foreseen.abilities)],
  )) as { row: Row }[];
  const suspended = new Map<string, Awaited<ReturnType<typeof suspensionsOf>>>();
  for (const [on, same] of Map.groupBy(rows, ({ row: [, , from] }) => from))
    suspended.set(
      on,
      await suspensionsOf(
        tx.manager,
        same.flatMap(({ row: [, , , before, afterwards] }) => [...before, ...afterwards]),
        on,
      ),
    );
  const nobody: Actor = { ...tx.actor, assignments: [], grants: [], withheld: [] };
  return rows.map(({ row: [id, name, from, before, afterwards] }) => {
    const suspensions = suspended.get(from) ?? [];
    return {
      person: { ...nobody, personId: id, personName: name },
      startsOn: from > day ? from : null,
      posts: before
        .filter((post) => post.organisationId === organisationId)
        .map((post) => post.positionTitle),
      before: settled(before, suspensions),
      after: settled(afterwards, suspensions),
    };
  });
};

/** From when on nobody could administer the organisation, as things are and as they would be. */
const missing = async ({ tx, day }: Asked, { organisationId, asIf, values }: Foreseen) => {
  const on = { organisationId, day };
  const asMissing = (first: string | null): Missing | null =>
    first === null ? null : { day: first, text: nobodyLeft(first) };
  const now = await administeringSpans(tx.manager, on);
  const then = await administeringSpans(tx.manager, on, asIf, values);
  return [asMissing(firstDayWithout(now, day)), asMissing(firstDayWithout(then, day))] as const;
};

/** Groups with their conflicts in the language of whoever asks. */
export const said = (groups: readonly ChangeGroup[], { locale }: Transacted): AccessPreview['groups'] =>
  groups.map(({ conflicts, ...group }) => ({
    ...group,
    conflicts: conflicts.map((text) => say(text, locale)),
  }));

const previewOf = async (asked: Asked, foreseen: Foreseen): Promise<AccessPreview> => {
  const { tx, day } = asked;
  const { organisationId, posts, values } = foreseen;
  const concerned = await lookedAt(asked, foreseen);
  const [{ holders }] = (await tx.manager.query(
    `SELECT count(*)::int AS holders, $3::bigint FROM (${holding(posts)}) h`,
    [organisationId, day, asked.after, ...values],
  )) as [{ holders: number }];
  const { groups, unchanged } = together(organisationId, concerned);
  const [before, after] = await missing(asked, foreseen);
  return {
    groups: said(groups, tx),
    holders,
    examined: concerned.length,
    unchanged,
    endCursor: concerned.length === PEOPLE_AT_ONCE ? (concerned.at(-1)?.person.personId ?? null) : null,
    refusal: isWorse(before, after) ? { code: 'INVALID_STATE', message: say(after.text, tx.locale) } : null,
  };
};

/** What stands in the way of a change that the caller may look at: it is told, and nothing else is. */
const refusedBy = ({ code, text }: Refusal, tx: Transacted): AccessPreview => ({
  groups: [],
  holders: 0,
  examined: 0,
  unchanged: 0,
  endCursor: null,
  refusal: { code, message: say(text, tx.locale) },
});

/**
 * Looks ahead without writing and without locking, in one view of the database.
 *
 * @param refused what is answered where something that one may not give stands in the way
 */
export const lookingAhead = <Answer>(
  ctx: SignedIn,
  after: string | null,
  look: (asked: Asked) => Promise<Answer>,
  refused: (preview: AccessPreview) => Answer,
): Promise<Answer> =>
  ctx.db.transaction('REPEATABLE READ', async (manager) => {
    const tx: Transacted = { ...ctx, manager, memo: new Map() };
    try {
      return await look({ tx, day: dayOf(ctx.clock.now()), after: isId(after) ? after : '0' });
    } catch (error) {
      // What one may not give is a finding of the preview; what one may not see or wrote wrongly is refused.
      const isFinding = error instanceof Refusal && error.code === 'FORBIDDEN' && error.details.fields;
      if (isFinding) return refused(refusedBy(error, tx));
      throw error;
    }
  });

const planned = (
  ctx: SignedIn,
  after: string | null,
  plan: (tx: Transacted) => Promise<Foreseen>,
): Promise<AccessPreview> =>
  lookingAhead(
    ctx,
    after,
    async (asked) => previewOf(asked, await plan(asked.tx)),
    (preview) => preview,
  );

/**
 * What changes of roles would do to whoever holds posts that carry them, by the rules that decide afterwards.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID
 */
export const previewRoles = (
  ctx: SignedIn,
  input: Pick<UpdateRolesInput, 'organisationId' | 'roles'>,
  after: string | null,
): Promise<AccessPreview> =>
  planned(ctx, after, async (tx) => {
    const wantedRoles = await planRoles(tx, input, readSeen);
    const ids = wantedRoles.map(({ role }) => role.id);
    const grants = wantedRoles.flatMap(({ role, after: wanted }) =>
      wanted.map(({ ability, scope, seatLimit, moneyLimitMinor }) => ({
        role_id: role.id,
        ability,
        scope,
        seat_limit: seatLimit,
        money_limit_minor: moneyLimitMinor,
      })),
    );
    return {
      organisationId: input.organisationId,
      asIf: {
        given: `(SELECT role_id, ability, scope, seat_limit, money_limit_minor FROM role_grant WHERE role_id <> all($4::bigint[])
          UNION ALL SELECT * FROM json_to_recordset($5) AS f (role_id bigint, ability text, scope text, seat_limit int, money_limit_minor bigint))`,
      },
      posts:
        'SELECT position_id FROM position_role WHERE role_id = any($4::bigint[]) AND $5::json IS NOT NULL',
      values: [ids, JSON.stringify(grants)],
      abilities: wantedRoles.flatMap(({ before, after: wanted }) => abilitiesChanged(before, wanted)),
    };
  });

/**
 * What it would do to the holders of a post if it carried these roles, by the rules that decide afterwards.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID
 */
export const previewPositionRoles = (
  ctx: SignedIn,
  input: Pick<SetPositionRolesInput, 'positionId' | 'revision' | 'roleIds'>,
  after: string | null,
): Promise<AccessPreview> =>
  planned(ctx, after, async (tx) => {
    const { post, before, after: roles } = await planPost(tx, input, readSeen);
    const [had, has] = [before, roles].map((some) => some.map(({ id }) => id)) as [string[], string[]];
    const exchanged = [...had.filter((id) => !has.includes(id)), ...has.filter((id) => !had.includes(id))];
    const grants = await grantsOfRoles(tx.manager, exchanged);
    return {
      organisationId: post.organisationId,
      asIf: {
        carried: `(SELECT position_id, role_id FROM position_role WHERE position_id <> $4::bigint
          UNION ALL SELECT $4::bigint, unnest($5::bigint[]))`,
      },
      posts: 'SELECT $4::bigint WHERE $5::bigint[] IS NOT NULL',
      values: [post.id, has],
      abilities: [...grants.values()].flat().map(({ ability }) => ability),
    };
  });
