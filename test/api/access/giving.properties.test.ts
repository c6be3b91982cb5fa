import fc from 'fast-check';
import { expect, test } from 'vitest';
import { administeringSpans } from '../../../api/access/administrators.ts';
import { firstDayWithout } from '../../../api/access/administrators.rules.ts';
import { heldPosts, type HeldPost } from '../../../api/access/grants.ts';
import { holdingFrom, suspensionsOf } from '../../../api/access/holding.ts';
import { shippedOf } from '../../../api/access/roles/role-grants.rules.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { administration, hasAsFar, hasOver, reachedFrom } from '../../../api/core/giving.ts';
import { meaningOf } from '../../../api/core/abilities.ts';
import { Policy } from '../../../api/core/policy.ts';
import { treeWithin } from '../../../api/org/units/tree.ts';
import { makeWorld } from '../../support/world.ts';
import { DAYS, givingIn, type Given } from './random-giving.ts';

/**
 * Whatever one person does by one command, whoever they are and whatever was done before: they gain nothing themselves,
 * today and on every later day; nobody gains administration that they do not have; and somebody remains who administers
 * the organisation (decision 60).
 */
const world = await makeWorld();
const { db, ids } = world;
const organisationId = ids.unit.group;
const { prepare, command, carryOut } = givingIn(world);
await prepare();

/** Everybody's policy on each day, by day and person; what a separation withholds counts as had. */
type State = ReadonlyMap<string, ReadonlyMap<string, Policy>>;

const stateNow = async (): Promise<State> => {
  const tree = await treeWithin(db.manager);
  const state = new Map<string, Map<string, Policy>>();
  for (const day of DAYS) {
    const rows = (await db.query(
      `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date')}) AS posts FROM person p WHERE p.organisation_id = $1`,
      [organisationId, day],
    )) as { id: string; name: string; posts: readonly HeldPost[] }[];
    const suspensions = await suspensionsOf(
      db,
      rows.flatMap(({ posts }) => posts),
      day,
    );
    const policies = rows.map(({ id, name, posts }) => {
      const { grants, withheld, ...holding } = holdingFrom(posts, suspensions, []);
      const separated = withheld.filter(({ cause }) => cause === 'SEPARATION').map(({ grant }) => grant);
      const who = { accountId: '', personId: id, personName: name, locale: null, tree };
      return [
        id,
        new Policy({ ...who, ...holding, grants: [...grants, ...separated], withheld: [] }),
      ] as const;
    });
    state.set(day, new Map(policies));
  }
  return state;
};

/** Whether a policy has what a grant gives, over the units that it reaches where units stand now. */
const covers = (policy: Policy, grant: Grant, tree: Policy['actor']['tree']): boolean => {
  const { ability, scope, unitId, namedUnits, limit } = grant;
  if (scope === 'OWN' || scope === 'ALL')
    return hasAsFar(policy, { ability, scope, ...(limit && { limit }) }, { organisationId, unitId });
  const units = scope === 'UNITS' ? (namedUnits ?? []) : reachedFrom(tree, scope, unitId);
  return hasOver(policy, { ability, ...(limit && { limit }) }, organisationId, units);
};

/** What Remit ships a role with may always be put back (decision 52). */
const isShipped = ({ source, ability, scope }: Grant): boolean =>
  source.kind === 'ROLE' &&
  (shippedOf(source.roleCode) ?? []).some((one) => one.ability === ability && one.scope === scope);

/** What comes with leading a unit is no reason against putting another below it. */
const ofLeading = ['job.approve', 'access.read', 'access.review', 'audit.read'];

/** Why something that somebody gained by a command of another was theirs to give; null where it was not. */
const whyGiven = (
  grant: Grant,
  by: Policy,
  { kind }: Given,
  tree: Policy['actor']['tree'],
): string | null => {
  const { ability } = grant;
  if (covers(by, grant, tree)) return 'has it';
  if (kind === 'roles' && isShipped(grant)) return 'is shipped';
  const isPlaced = !['roles', 'personal', 'approve'].includes(kind);
  if (administration.includes(ability)) {
    const manages = by.reach('account.manage').within.get(organisationId)?.isWhole === true;
    if ((isPlaced || kind === 'carry') && manages) return 'manages accounts';
    return kind === 'moveUnit' && ofLeading.includes(ability) ? 'comes with leading' : null;
  }
  if (isPlaced || kind === 'roles') return 'was approved with the post';
  const right = kind === 'approve' ? 'job.approve' : 'access.manage';
  const reach = by.reach(right).within.get(organisationId);
  if (kind === 'approve')
    return !meaningOf(ability).limit || reach?.isWhole === true ? 'a role foresees it' : null;
  const { scope, unitId, namedUnits = [] } = grant;
  const isWithin =
    scope === 'OWN' || hasAsFar(by, { ability: right, scope, namedUnits }, { organisationId, unitId });
  if (!isWithin) return null;
  return kind === 'carry' || !meaningOf(ability).limit || reach?.isWhole === true ? 'within reach' : null;
};

const told = ({ ability, scope, unitId, limit, source }: Grant, day: string): string =>
  `${day} ${ability} ${scope} at ${unitId} ${JSON.stringify(limit ?? {})} by ${source.kind}`;

/** What came of a command that should not have: in words, for whoever reads a failure. */
const faults = (before: State, after: State, given: Given): string[] => {
  const doer = before.get(DAYS[0])?.get(given.by) as Policy;
  return [...after].flatMap(([day, people]) =>
    [...people].flatMap(([personId, policy]) => {
      const had = before.get(day)?.get(personId);
      const gained = policy.actor.grants.filter(
        (grant) => grant.organisationId === organisationId && !(had && covers(had, grant, policy.actor.tree)),
      );
      const wrong = gained.filter((grant) =>
        personId === given.by
          ? !(given.kind === 'roles' && isShipped(grant))
          : whyGiven(grant, doer, given, policy.actor.tree) === null,
      );
      return wrong.map((grant) => `${policy.actor.personName}: ${told(grant, day)}`);
    }),
  );
};

const lastAdministered = async (): Promise<string | null> =>
  firstDayWithout(await administeringSpans(db, { organisationId, day: DAYS[0] }), DAYS[0]);

const done = new Map<string, number>();
let state = await stateNow();

test('no command gives anybody what is not the doer’s to give, nor leaves nobody who administers', async () => {
  expect(await lastAdministered()).toBeNull();
  await fc.assert(
    fc.asyncProperty(command, async (wanted) => {
      const given = await carryOut(wanted);
      if (!given) return;
      done.set(given.kind, (done.get(given.kind) ?? 0) + 1);
      const after = await stateNow();
      const wrong = faults(state, after, given);
      state = after;
      expect({ given, wrong }).toEqual({ given, wrong: [] });
      expect({ given, without: await lastAdministered() }).toEqual({ given, without: null });
    }),
    { numRuns: 250, seed: 60, endOnFailure: true },
  );
  // A property that nothing happens to proves nothing.
  const tried = ['assign', 'end', 'kind', 'carry', 'roles', 'approve', 'personal', 'movePost', 'moveUnit'];
  expect(tried.filter((kind) => !done.has(kind))).toEqual([]);
});
