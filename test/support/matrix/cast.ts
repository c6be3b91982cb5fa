import { createHash, randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../../../api/access/token.ts';
import type { Context } from '../../../api/core/context.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';
import { people, type PersonKey, type UnitKey } from '../world-facts.ts';
import type { World } from '../world.ts';

/** Somebody who asks: a person with a session, a program with a token that holds nothing, or a stranger. */
export interface Member {
  readonly name: string;
  /** Null for a stranger. */
  readonly person: string | null;
  readonly isToken?: boolean;
  readonly context: () => Promise<Context>;
}

const blank = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });

/** A person with an account, and with a post that carries roles, where some are given; answers id and session. */
const addPerson = async (
  { db, ids }: World,
  name: string,
  post: { readonly unit: UnitKey; readonly role: string } | null,
): Promise<{ readonly id: string; readonly account: string; readonly session: string }> => {
  const one = async (sql: string, values: unknown[]): Promise<string> => {
    const [row] = (await db.query(`${sql} RETURNING id::text`, values)) as { id: string }[];
    return row?.id ?? '';
  };
  const root = ids.unit.group;
  const id = await one('INSERT INTO person (organisation_id, name) VALUES ($1, $2)', [root, name]);
  if (post) {
    const heads = Array.from({ length: 10 }, () => '$4::jsonb').join(', ');
    const position = await one(
      `INSERT INTO position (organisation_id, unit_id, title, code, tag, owning_company, job_class, job_kind, job_series, pay_grade,
         workplace, established_on, staff_under_charge) VALUES ($1, $2, $3, ${heads})`,
      [root, ids.unit[post.unit], name, blank],
    );
    await db.query(
      'INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE organisation_id = $2 AND code = $3',
      [position, root, post.role],
    );
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2020-01-01')`,
      [root, id, position],
    );
  }
  const account = await one(
    `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, $2, 'none', '2020-01-01T00:00:00Z')`,
    [id, `${randomUUID()}@world.test`],
  );
  const session = newToken();
  await db.query(
    `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
     VALUES ($1, $2, '2026-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '127.0.0.1', 'test')`,
    [account, hashToken(session)],
  );
  return { id, account, session };
};

/** A token of an account whose one ability its owner does not have: a program that may do nothing. */
export const emptyToken = async ({ db }: Pick<World, 'db'>, account: string): Promise<string> => {
  const kid = '00112233aabb';
  const secret = `remit_${kid}_${'x'.repeat(43)}`;
  await db.query(
    `INSERT INTO access_token (account_id, name, kid, token_hash, abilities, created_at, expires_on)
     VALUES ($1, '空', $2, $3, ARRAY['metric.define'], '2026-01-01T00:00:00Z', '2100-01-01')`,
    [account, kid, createHash('sha256').update(secret).digest()],
  );
  return secret;
};

/**
 * Everybody who asks: the people of the world, among them those of another organisation; two more for each role,
 * in the centre and below it (who calls back stands apart, else tickets would go to them); somebody who holds no post; a program with nothing; a stranger.
 */
export const castOf = async (world: World): Promise<Member[]> => {
  const { db, clock, ids } = world;
  const asking =
    (incoming: { token?: string; authorization?: string }): Member['context'] =>
    () =>
      contextOf(db, clock, {
        token: undefined,
        acceptLanguage: 'en',
        address: `test-${randomUUID()}`,
        userAgent: 'test',
        setToken: () => undefined,
        clearToken: () => undefined,
        ...incoming,
      });
  const known = (Object.keys(people) as PersonKey[]).map((key): Member => ({
    name: key,
    person: ids.person[key],
    context: asking({ token: world.tokenOf(key) }),
  }));
  const added: Member[] = [];
  for (const { code } of systemRoles)
    for (const unit of code === 'CB' ? (['county'] as const) : (['centre', 'complaints'] as const)) {
      const name = `${code} at ${unit}`;
      const { id, session } = await addPerson(world, name, { unit, role: code });
      added.push({ name, person: id, context: asking({ token: session }) });
    }
  const postless = await addPerson(world, 'nobody in particular', null);
  const owner = await addPerson(world, 'owner of a token', { unit: 'centre', role: 'LEAD' });
  const secret = await emptyToken(world, owner.account);
  return [
    ...known,
    ...added,
    { name: 'somebody without a post', person: postless.id, context: asking({ token: postless.session }) },
    {
      name: 'a token that holds nothing',
      person: owner.id,
      isToken: true,
      context: asking({ authorization: `Bearer ${secret}` }),
    },
    { name: 'a stranger', person: null, context: asking({}) },
  ];
};
