import { randomUUID } from 'node:crypto';
import { mintToken } from '../../../api/access/tokens/access-token.rules.ts';
import type { Context } from '../../../api/core/context.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';
import { people, type PersonKey } from '../world-facts.ts';
import type { World } from '../world.ts';
import { addPerson } from './newcomer.ts';

/** Somebody who asks: a person with a session, a program with a token, or a stranger. */
export interface Member {
  readonly name: string;
  /** Null for a stranger. */
  readonly person: string | null;
  /** What was chosen for the access token by which they ask; left out where they ask in person. */
  readonly token?: readonly string[];
  readonly context: () => Promise<Context>;
}

/** An ability that opens nothing yet: a token for which it alone was chosen may do nothing. */
export const opensNothing = ['metric.define'];

/** A token of an account with some abilities, whether its owner has them or not, and whether it could be given them or not. */
export const tokenWith = async (
  { db }: Pick<World, 'db'>,
  account: string,
  abilities: readonly string[],
): Promise<string> => {
  const { secret, kid, hash } = mintToken();
  await db.query(
    `INSERT INTO access_token (account_id, name, kid, token_hash, abilities, created_at, expires_on)
     VALUES ($1, '程序', $2, $3, $4, '2026-01-01T00:00:00Z', '2100-01-01')`,
    [account, kid, hash, abilities],
  );
  return secret;
};

/**
 * Everybody who asks: the people of the world, among them those of another organisation; two more for each role,
 * in the centre and below it (who calls back stands apart, else tickets would go to them); somebody who holds no post; a program with nothing; a stranger.
 */
export const castOf = async (world: World): Promise<Member[]> => {
  const { db, clock, ids } = world;
  const { unit: units } = ids;
  const organisation = units.group;
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
      const { id, session } = await addPerson(db, name, { organisation, unit: units[unit], role: code });
      added.push({ name, person: id, context: asking({ token: session }) });
    }
  const postless = await addPerson(db, 'nobody in particular', { organisation, unit: null });
  const owner = await addPerson(db, 'owner of a token', { organisation, unit: units.centre, role: 'LEAD' });
  const secret = await tokenWith(world, owner.account, opensNothing);
  return [
    ...known,
    ...added,
    { name: 'somebody without a post', person: postless.id, context: asking({ token: postless.session }) },
    {
      name: 'a token that holds nothing',
      person: owner.id,
      token: opensNothing,
      context: asking({ authorization: `Bearer ${secret}` }),
    },
    { name: 'a stranger', person: null, context: asking({}) },
  ];
};
