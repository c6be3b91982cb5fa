import { beforeEach } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { hashToken } from '../../../api/access/token.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const GIVE = `mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) {
  grant { id ability scope units { id name } seatLimit reason startsOn lastDay givenBy standing mayRevoke positionTitle } warnings } }`;
const REVOKE = `mutation ($input: RevokePersonalGrantInput!) { revokePersonalGrant(input: $input) {
  grant { id standing revokedBy revokeReason mayRevoke } } }`;
const CHANGE = `mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) {
  grant { id standing startsOn lastDay } } }`;
const PREVIEW = `query ($input: GivePersonalGrantInput!) { previewPersonalGrant(input: $input) {
  changes { ability kind before { scope source } after { scope source } } conflicts { effect text } refusal { code message } } }`;

/** A world in which, before each test, it is a morning in March and nobody has been given anything in person. */
export const nothingGiven = async () => {
  const world = await makeWorld();
  const { db, clock, ids } = world;
  const [other] = await nodesOn(db, 1);

  beforeEach(async () => {
    clock.set('2026-03-02T09:00:00+08:00');
    await db.query('TRUNCATE personal_grant');
  });

  const assignmentOf = async (who: PersonKey): Promise<string> => {
    const [row] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
      ids.person[who],
    ])) as { id: string }[];
    return row?.id ?? '';
  };

  const agent = await assignmentOf('agent');

  /** A gift that nothing stands against. */
  const usual = {
    assignmentId: agent,
    ability: 'ticket.urge',
    scope: 'UNIT',
    reason: '春节期间协助督办',
    lastDay: '2026-03-31',
  };

  const give = (more: object = {}, who: PersonKey = 'admin') =>
    world.ask(who, GIVE, { input: { ...usual, ...more } });

  const changeEnd = (grantId: string, lastDay: string, more: object = {}, who: PersonKey = 'admin') =>
    world.ask(who, CHANGE, {
      input: { personId: ids.person.agent, grantId, lastDay, reason: '春节延长', ...more },
    });

  const revoke = (input: object) => world.ask('admin', REVOKE, { input });

  const preview = async (more: object = {}) =>
    (await world.ask('admin', PREVIEW, { input: { ...usual, ...more } })).data.previewPersonalGrant;

  /** What a person may do, as another node finds it at this moment. */
  const abilitiesOf = async (who: PersonKey): Promise<string[]> => {
    const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
    return known?.actor.grants.map(({ ability, scope }) => `${ability} ${scope}`) ?? [];
  };

  return { world, db, clock, ids, agent, usual, assignmentOf, give, changeEnd, revoke, preview, abilitiesOf };
};
