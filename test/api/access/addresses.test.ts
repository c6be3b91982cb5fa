import { expect, test } from 'vitest';
import { useMail } from '../../../api/core/mail.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';

// An address signs in to one account of the installation. Organisations that do not know of each other may invite the same.

const world = await makeWorld();
const { db, ids } = world;

const createText = `mutation ($input: CreateAccountInput!) { row: createAccount(input: $input) {
  mailed linkPath account { email state hasPassword signedInAt firstPasswordUntil } } }`;
const firstText = `mutation ($input: PersonAccountInput!) { row: giveFirstPassword(input: $input) { firstPassword account { state } } }`;
const setText =
  'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { viewer { person { id } } } }';
const signInText = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  newPasswordPath viewer { person { id } } } }`;
const password = 'correct horse battery';

const newcomer = async (organisationId: string = ids.unit.group): Promise<string> => {
  const [row] = (await db.query(
    `INSERT INTO person (organisation_id, name) VALUES ($1, '新来的人') RETURNING id::text`,
    [organisationId],
  )) as { id: string }[];
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     SELECT organisation_id, $1, id, 'PRIMARY', '2026-01-01' FROM position WHERE organisation_id = $2 ORDER BY id DESC LIMIT 1`,
    [row?.id, organisationId],
  );
  return row?.id ?? '';
};

let count = 0;
/** An address that an account of the other organisation has, whether its owner has used it or was merely invited. */
const abroad = async (isUsed: boolean): Promise<{ readonly email: string; readonly personId: string }> => {
  const email = `both-${(count += 1)}@world.test`;
  const personId = await newcomer(ids.unit.bank);
  await db.query(
    `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, $2, $3, now())`,
    [personId, email, isUsed ? 'a hash' : null],
  );
  return { email, personId };
};

const invite = (personId: string, email: string) =>
  world.ask('admin', createText, { input: { personId, email } });
const secretIn = (path: string): string => path.split('#')[1] ?? '';
const use = (path: string) =>
  world.ask(null, setText, { input: { secret: secretIn(path), newPassword: password } });
const signIn = (email: string, given = password) => world.ask(null, signInText, { email, password: given });

test('an administrator is answered alike, and after the same work, whether another organisation has the address', async () => {
  const { email: known } = await abroad(true);
  const unknown = 'nobody-knows@world.test';
  const people = [await newcomer(), await newcomer()];
  await invite(await newcomer(), 'warm@world.test');
  const answers: unknown[] = [];
  const statements: number[] = [];
  for (const [index, email] of [known, unknown].entries())
    statements.push(
      await countStatements(async () => {
        const { data, errors } = await invite(people[index] ?? '', email);
        answers.push([
          errors,
          { ...data.row, linkPath: data.row.linkPath.length, account: { ...data.row.account, email: '' } },
        ]);
      }),
    );
  expect(answers[0]).toEqual(answers[1]);
  expect(statements[0]).toBe(statements[1]);
  const list = await world.ask(
    'admin',
    `{ accounts(filter: { q: "both-" }) { nodes { account { email state } } } }`,
  );
  expect(list.data.accounts.nodes).toEqual([{ account: { email: known, state: 'INVITED' } }]);
});

test('whoever uses the link to an address that signs in elsewhere is told, and nothing of either account changes', async () => {
  const { email, personId } = await abroad(true);
  const mine = await newcomer();
  const { data } = await invite(mine, email);
  const { errors } = await use(data.row.linkPath);
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(
      /signs in to another account of this installation already.*by another address/,
    ),
    extensions: { code: 'INVALID', fields: [{ path: 'input.secret', code: 'TAKEN' }] },
  });
  const rows = await db.query(
    'SELECT person_id::text, password_hash, holds_email FROM account WHERE email = $1 ORDER BY id',
    [email],
  );
  expect(rows).toEqual([
    { person_id: personId, password_hash: 'a hash', holds_email: true },
    { person_id: mine, password_hash: null, holds_email: false },
  ]);
});

test('an invitation is sent to another address as long as nobody has used it', async () => {
  const { email } = await abroad(true);
  const personId = await newcomer();
  const { data: first } = await invite(personId, email);
  const { data, errors } = await invite(personId, 'free@world.test');
  expect([errors, data.row.account.email]).toEqual([[], 'free@world.test']);
  expect((await use(first.row.linkPath)).codes).toEqual(['INVALID_STATE']);
  expect((await use(data.row.linkPath)).errors).toEqual([]);
  expect((await signIn('free@world.test')).data.signIn.viewer.person.id).toBe(personId);
  expect((await invite(personId, 'later@world.test')).codes).toEqual(['INVALID_STATE']);
});

test('of two organisations that invited an address, the one whose link is used first has it', async () => {
  const { email } = await abroad(false);
  const personId = await newcomer();
  const { data } = await invite(personId, email);
  expect((await use(data.row.linkPath)).errors).toEqual([]);
  expect((await signIn(email)).data.signIn.viewer.person.id).toBe(personId);
});

test('an account that is closed elsewhere gives its address up', async () => {
  const { email, personId: former } = await abroad(true);
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [former]);
  const personId = await newcomer();
  const { data } = await invite(personId, email);
  expect((await use(data.row.linkPath)).errors).toEqual([]);
  expect((await signIn(email)).data.signIn.viewer.person.id).toBe(personId);
});

test('within the organisation an address is taken once, also where another organisation holds it', async () => {
  const { email } = await abroad(true);
  expect((await invite(await newcomer(), email)).errors).toEqual([]);
  const { errors } = await invite(await newcomer(), email);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'input.email', code: 'TAKEN' }],
  });
});

test('a first password opens nothing where the address signs in elsewhere, and is given out all the same', async () => {
  const { email } = await abroad(true);
  const personId = await newcomer();
  await invite(personId, email);
  const { data, errors } = await world.ask('admin', firstText, { input: { personId } });
  expect([errors, data.row.account.state]).toEqual([[], 'INVITED']);
  expect((await signIn(email, data.row.firstPassword)).codes).toEqual(['UNAUTHENTICATED']);
});

test('a forgotten password is mailed for the account that the address signs in to', async () => {
  const { email, personId } = await abroad(true);
  await invite(await newcomer(), email);
  useMail(db, { url: 'smtp://127.0.0.1:1', from: 'a@b.test', publicUrl: 'https://remit.world.test' });
  await world.ask(
    null,
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }',
    {
      input: { email },
    },
  );
  const links = await db.query(
    `SELECT c.person_id::text FROM password_link l JOIN account c ON c.id = l.account_id
     WHERE c.email = $1 AND l.voided_at IS NULL AND l.used_at IS NULL ORDER BY l.id DESC LIMIT 1`,
    [email],
  );
  expect(links).toEqual([{ person_id: personId }]);
});
