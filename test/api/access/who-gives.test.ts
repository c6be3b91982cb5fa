import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { ask, db, ids } = world;

const explain = async (who: PersonKey, input: object) => {
  const { data, errors } = await ask(
    who,
    `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
      allowed reason askInstead { personName } whoGives { personName positionTitle by } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data.explainAccess as {
    readonly allowed: boolean;
    readonly reason: string;
    readonly askInstead: readonly { personName: string }[];
    readonly whoGives: readonly { personName: string; positionTitle: string; by: string }[];
  };
};

const administrator = { personName: '赵管理', positionTitle: '系统管理员', by: 'RIGHTS' };
const writer = (personName: string, positionTitle: string) => ({
  personName,
  positionTitle,
  by: 'JOB_DESCRIPTION',
});

test('where nobody may do it, those are named who could give it; what they then give is there', async () => {
  await db.query(
    `DELETE FROM position_role WHERE role_id IN (SELECT role_id FROM role_grant WHERE ability = 'ticket.dispatch')`,
  );
  const question = { ability: 'ticket.dispatch', unitId: ids.unit.complaints };
  const nobody = await explain('handler', question);
  expect(nobody).toMatchObject({ allowed: false, reason: 'NO_GRANT', askInstead: [] });
  expect(nobody.whoGives).toContainEqual(administrator);
  expect(nobody.whoGives).toContainEqual(writer('孙专员', '人力资源专员'));

  const [{ id }] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    ids.person.intake,
  ])) as [{ id: string }];
  const given = await ask(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      input: {
        assignmentId: id,
        ability: 'ticket.dispatch',
        scope: 'UNIT',
        reason: '无人派单，临时授权',
        lastDay: '2026-03-31',
      },
    },
  );
  expect(given.codes).toEqual([]);
  const somebody = await explain('handler', question);
  expect(somebody.askInstead).toEqual([{ personName: '褚接待' }]);
  expect(somebody.whoGives).toEqual([]);
});

test('without a record those near the person’s own post are named, and nobody who gives no such thing', async () => {
  // Administration is given by who has it, and the administrator approves nothing: only a line of a job description is left.
  const { whoGives } = await explain('handler', { ability: 'job.approve' });
  expect(whoGives.map(({ by }) => by)).not.toContain('RIGHTS');
  expect(whoGives).toContainEqual(writer('孙专员', '人力资源专员'));
});

test('nobody is told to give it to themselves', async () => {
  const { whoGives } = await explain('admin', { ability: 'ticket.register', unitId: ids.unit.personnel });
  expect(whoGives.map(({ personName }) => personName)).not.toContain('赵管理');
});

test('who has it, and who could do it once the time has come, is named nobody', async () => {
  expect((await explain('hr', { ability: 'job.write', unitId: ids.unit.centre })).whoGives).toEqual([]);
});
