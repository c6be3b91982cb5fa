import { expect, test } from 'vitest';
import { contextOf } from '../../../api/server/request-context.ts';
import { signedIn } from '../../../api/core/context.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const refused = async (
  who: PersonKey,
  document: string,
  input: object,
): Promise<{
  readonly codes: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
}> => {
  const zh = await world.ask(who, document, { input }, 'zh-CN');
  const en = await world.ask(who, document, { input }, 'en');
  expect([en.codes, en.fields]).toEqual([zh.codes, zh.fields]);
  return {
    codes: zh.codes,
    fields: zh.fields,
    words: [zh, en].map(({ errors }) => errors[0]?.message ?? ''),
  };
};

const grant = async (more: object) => {
  const [held] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    ids.person.agent,
  ])) as {
    id: string;
  }[];
  return refused(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      assignmentId: held?.id,
      ability: 'ticket.urge',
      scope: 'UNIT',
      reason: '春节期间协助督办',
      lastDay: '2026-03-31',
      ...more,
    },
  );
};

test('a role without which nobody would administer the organisation', async () => {
  const [role] = (await db.query(
    `SELECT id::text, revision FROM role WHERE organisation_id = $1 AND code = 'ADM'`,
    [ids.unit.group],
  )) as { id: string; revision: number }[];
  const grants = (await db.query('SELECT ability, scope FROM role_grant WHERE role_id = $1', [role?.id])) as {
    ability: string;
  }[];
  const kept = grants.filter(({ ability }) => ability !== 'access.manage');
  expect(
    await refused(
      'admin',
      'mutation ($input: UpdateRolesInput!) { updateRoles(input: $input) { roles { id } } }',
      {
        organisationId: ids.unit.group,
        roles: [{ ...role, grants: kept }],
      },
    ),
  ).toMatchInlineSnapshot(`
    {
      "codes": [
        "INVALID_STATE",
      ],
      "fields": [
        "input.roles",
      ],
      "words": [
        "自 2026-03-02 起将没有人能管理整个组织的账号和角色，请先让另一个人长期担任系统管理员。",
        "From 2026-03-02 nobody could manage the accounts and roles of the organisation any more; give another person that post first, for good.",
      ],
    }
  `);
});

test('a grant that ends before it begins', async () => {
  expect(await grant({ startsOn: '2026-03-20', lastDay: '2026-03-19' })).toMatchInlineSnapshot(`
    {
      "codes": [
        "INVALID",
      ],
      "fields": [
        "input.lastDay",
      ],
      "words": [
        "输入有误：最后一天 2026-03-19 早于第一天 2026-03-20",
        "The input was not accepted: 2026-03-19 lies before the first day, 2026-03-20",
      ],
    }
  `);
});

test('a reach that names a closed unit', async () => {
  await db.query(`UPDATE org_unit SET closed_on = '2026-03-01' WHERE id = $1`, [ids.unit.callbacks]);
  expect(await grant({ scope: 'UNITS', unitIds: [ids.unit.callbacks] })).toMatchInlineSnapshot(`
    {
      "codes": [
        "INVALID",
      ],
      "fields": [
        "input.unitIds.0",
      ],
      "words": [
        "输入有误：“回访组”自 2026-03-01 起撤销，不能再作为范围",
        "The input was not accepted: 回访组 is closed from 2026-03-01 and cannot be a scope any more",
      ],
    }
  `);
});

test('a token that is used after its owner left', async () => {
  const { data } = await world.ask(
    'countyHandler',
    'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }',
    { input: { name: '夜间报表', abilities: ['ticket.read'], expiresOn: '2026-12-31' } },
  );
  await db.query(`UPDATE assignment SET ends_on = '2026-03-02' WHERE person_id = $1`, [
    ids.person.countyHandler,
  ]);
  const context = await contextOf(db, clock, {
    token: undefined,
    authorization: `Bearer ${data.createAccessToken.secret}`,
    acceptLanguage: 'zh-CN',
    address: '127.0.0.1',
    userAgent: 'test',
    setToken: () => undefined,
    clearToken: () => undefined,
  });
  let error: unknown;
  try {
    signedIn(context);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(Refusal);
  const { code, text } = error as Refusal;
  expect({ code, text }).toMatchInlineSnapshot(`
    {
      "code": "UNAUTHENTICATED",
      "text": {
        "en": "The owner of this access token holds no post today, so it opens nothing.",
        "zh": "这个访问令牌的所有者当前没有任职，令牌不再有任何权限。",
      },
    }
  `);
});
