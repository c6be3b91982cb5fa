import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { hashToken, newToken } from '../../../api/access/token.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { demoToday, demoTold } from '../demo.ts';
import { opensNothing, tokenWith, type Member } from './cast.ts';
import { giveBesides } from './gifts.ts';
import { addPowerful, type Ground } from './powers.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

/** The accounts that README names: whatever stands before `@` in its table. */
const named = [
  ...new Set(
    readme
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) =>
        [...(line.split('|')[1] ?? '').matchAll(/`([a-z0-9.]+)@/g)].map(([, name = '']) => name),
      ),
  ),
];

/** Whose programs ask, and what was chosen for their tokens: also what no token may be given, and was written past its making. */
const programOwners: readonly (readonly [name: string, abilities: readonly string[]])[] = [
  ['lead', opensNothing],
  ['lead', ['ticket.read']],
  ['hr', ['org.edit']],
  ['admin', ['access.read', 'access.review', 'access.manage']],
  ['hrhead', ['job.read', 'job.approve', 'headcount.decide']],
];

/** Where those with powers stand in the demo: at posts of its first organisation. */
const standing = async (db: DataSource): Promise<Ground> => {
  const rows = (await db.query(
    `SELECT DISTINCT ON (c.email) c.email, a.organisation_id::text AS organisation, o.unit_id::text AS unit
     FROM account c JOIN assignment a ON a.person_id = c.person_id AND a.kind = 'PRIMARY' AND a.ends_on IS NULL
     JOIN position o ON o.id = a.position_id ORDER BY c.email, a.id`,
  )) as { email: string; organisation: string; unit: string }[];
  const at = (who: string) => {
    const found = rows.find(({ email }) => email === `${who}@remit.demo`);
    if (!found) throw new Error(`${who} of the demo holds no post.`);
    return found;
  };
  const { organisation } = at('head');
  const units = (await db.query('SELECT id::text FROM org_unit WHERE organisation_id = $1 ORDER BY id', [
    organisation,
  ])) as { id: string }[];
  return {
    organisation,
    unitOf: {
      OWN: at('handler').unit,
      UNIT: at('lead').unit,
      SUBTREE: at('reviewer').unit,
      UNITS: at('hr').unit,
      ALL: at('trainer').unit,
    },
    named: [at('lead').unit, at('callback').unit],
    units: units.map(({ id }) => id),
  };
};

/**
 * Everybody who asks the demo: each account that README names, among them those of other organisations, somebody who holds
 * no post, programs with tokens of few abilities, and a stranger. Some are given things in person or stand in for others (`giveBesides`).
 *
 * @param isPowerful whether there are those, too, who have what no role gives (`addPowerful`).
 */
export const demoCast = async (
  db: DataSource,
  { isPowerful = false, seesAll = true }: { readonly isPowerful?: boolean; readonly seesAll?: boolean } = {},
): Promise<Member[]> => {
  const asking =
    (incoming: { token?: string; authorization?: string }): Member['context'] =>
    () =>
      contextOf(
        db,
        { now: () => demoTold },
        {
          token: undefined,
          acceptLanguage: 'en',
          address: `test-${randomUUID()}`,
          userAgent: 'test',
          setToken: () => undefined,
          clearToken: () => undefined,
          ...incoming,
        },
      );
  const session = async (account: string): Promise<string> => {
    const token = newToken();
    await db.query(
      `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
       VALUES ($1, $2, $3, '2100-01-01', '2100-01-01', '127.0.0.1', 'test')`,
      [account, hashToken(token), demoTold],
    );
    return token;
  };
  const accounts = new Map(
    (
      (await db.query('SELECT id::text, person_id::text AS person, email FROM account')) as {
        id: string;
        person: string;
        email: string;
      }[]
    ).map((row) => [row.email.replace('@remit.demo', ''), row]),
  );
  await giveBesides(db, demoToday);
  const cast: Member[] = [];
  for (const name of named) {
    const account = accounts.get(name);
    if (!account) throw new Error(`README names ${name}@remit.demo, and the demo has no such account.`);
    cast.push({ name, person: account.person, context: asking({ token: await session(account.id) }) });
  }
  const [postless] = (await db.query(
    `WITH made AS (INSERT INTO person (organisation_id, name)
       SELECT organisation_id, '没有任职的人' FROM person WHERE id = $1 RETURNING id)
     INSERT INTO account (person_id, email, password_hash, created_at) SELECT id, 'nobody@remit.demo', 'none', $2 FROM made
     RETURNING id::text, person_id::text AS person`,
    [accounts.get('hr')?.person, demoTold],
  )) as { id: string; person: string }[];
  if (!postless) throw new Error('Nobody was made.');
  const powerful = isPowerful ? await addPowerful(db, await standing(db), { seesAll }) : [];
  const programs: Member[] = [];
  for (const [name, abilities] of programOwners) {
    const account = accounts.get(name);
    if (!account) throw new Error(`The demo has no account ${name}.`);
    const secret = await tokenWith({ db }, account.id, abilities);
    programs.push({
      name: `a token of ${name} with ${abilities.join(', ')}`,
      person: account.person,
      token: abilities,
      context: asking({ authorization: `Bearer ${secret}` }),
    });
  }
  return [
    ...cast,
    ...powerful.map(({ name, id, session: token }) => ({ name, person: id, context: asking({ token }) })),
    {
      name: 'somebody without a post',
      person: postless.person,
      context: asking({ token: await session(postless.id) }),
    },
    ...programs,
    { name: 'a stranger', person: null, context: asking({}) },
  ];
};
