import { afterEach, describe, expect, test } from 'vitest';
import { columnsOf, newestForm } from '../../../api/audit/chain/chain.rules.ts';
import { sealAudit } from '../../../api/audit/chain/seal.ts';
import { verifyAudit } from '../../../api/audit/chain/verify.ts';
import { auditAs } from '../../../api/core/audit.ts';
import { readHead, runVerifyAudit } from '../../../api/verify-audit.ts';
import { connectTo, testDatabase } from '../../support/database.ts';

const db = await testDatabase();
const clock = { now: (): Date => new Date('2026-03-02T09:00:00+08:00') };

const note = (manager: typeof db.manager, id: string): Promise<void> =>
  auditAs(
    manager,
    {
      action: 'editPerson',
      entity: 'Person',
      entityId: id,
      organisationId: '1',
      before: { name: '甲' },
      after: { name: `乙${id}` },
    },
    { at: clock.now(), accountId: '1', personId: '1', requestId: 'r' },
  );

const noted = async (count: number): Promise<void> => {
  for (let at = 1; at <= count; at += 1) await note(db.manager, String(at));
};

/** What somebody does who owns the database and goes past its triggers. */
const past = async (...statements: string[]): Promise<void> => {
  for (const table of ['audit', 'audit_seal', 'audit_check'])
    await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await db.query(statement);
  for (const table of ['audit', 'audit_seal', 'audit_check'])
    await db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
};

const empty = (): Promise<void> =>
  past('TRUNCATE audit, audit_unsealed, audit_seal, audit_check RESTART IDENTITY');

afterEach(empty);

const words = async (head: string | null = null): Promise<string> =>
  (await runVerifyAudit(db, clock, head)).lines.join('\n');

test('the newest form of a seal covers every column of the log', async () => {
  const columns = (await db.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit' AND table_schema = current_schema()`,
  )) as { name: string }[];
  expect([...columnsOf(newestForm)].sort()).toEqual(columns.map(({ name }) => name).sort());
});

test('an empty log is whole', async () => {
  expect(await sealAudit(db, clock)).toBe(0);
  expect(await words()).toBe(
    'The audit log is whole.\n0 rows sealed and as they were, 0 waiting for their seal.',
  );
});

test('rows wait for their seal, are sealed in their order, and the log is whole', async () => {
  await noted(3);
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, head: null, waiting: 3 });
  expect(await sealAudit(db, clock)).toBe(3);
  expect(await sealAudit(db, clock)).toBe(0);
  expect(await db.query('SELECT seq::int, audit_id::int AS row FROM audit_seal ORDER BY seq')).toEqual([
    { seq: 1, row: 1 },
    { seq: 2, row: 2 },
    { seq: 3, row: 3 },
  ]);
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, head: { seq: 3 }, waiting: 0 });
});

test('a row whose transaction commits after later rows were sealed is sealed after them, and the log stays whole', async () => {
  const late = db.createQueryRunner();
  await late.connect();
  await late.startTransaction();
  await note(late.manager, 'late');
  await noted(2);
  expect(await sealAudit(db, clock)).toBe(2);
  await late.commitTransaction();
  await late.release();
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, waiting: 1 });
  expect(await sealAudit(db, clock)).toBe(1);
  expect(await db.query('SELECT audit_id::int AS row FROM audit_seal ORDER BY seq')).toEqual([
    { row: 2 },
    { row: 3 },
    { row: 1 },
  ]);
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, head: { seq: 3 }, waiting: 0 });
});

test('a command that is taken back leaves nothing to seal', async () => {
  await expect(
    db.transaction(async (manager) => {
      await note(manager, '1');
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, waiting: 0 });
});

test('a chain that is longer than one page and one batch is sealed and walked whole', async () => {
  await db.query(
    `INSERT INTO audit (at, action, entity, request_id) SELECT '2026-03-01', 'signIn', 'Account', 'r' FROM generate_series(1, 1234)`,
  );
  expect(await sealAudit(db, clock)).toBe(1_234);
  expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, head: { seq: 1_234 } });
});

test('two nodes seal while many write: every row is sealed once', async () => {
  const url = (db.options as { url: string }).url;
  const other = await connectTo(url, 3);
  try {
    let isWriting = true;
    const node = async (source: typeof db): Promise<void> => {
      while (isWriting) await sealAudit(source, clock);
    };
    const writers = Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let at = 0; at < 25; at += 1)
          await (writer % 2 === 0 ? db : other).transaction(async (manager) => {
            await note(manager, `${writer}-${at}`);
            await note(manager, `${writer}-${at}-again`);
          });
      }),
    ).then(() => (isWriting = false));
    await Promise.all([writers, node(db), node(other)]);
    await sealAudit(db, clock);
    const [sums] = await db.query(
      `SELECT count(*)::int AS seals, count(DISTINCT audit_id)::int AS rows, max(seq)::int AS last FROM audit_seal`,
    );
    expect(sums).toEqual({ seals: 400, rows: 400, last: 400 });
    expect(await verifyAudit(db, clock)).toMatchObject({ fault: null, head: { seq: 400 }, waiting: 0 });
  } finally {
    await other.destroy();
  }
});

describe('whoever owns the database and changes the log past its triggers is found out', () => {
  const sealed = async (): Promise<void> => {
    await noted(6);
    await sealAudit(db, clock);
  };

  test.each([
    ['what it was after', `UPDATE audit SET after = '{"name":"丙"}' WHERE id = 3`],
    ['what it was before', `UPDATE audit SET before = NULL WHERE id = 3`],
    ['the instant by a microsecond', `UPDATE audit SET at = at + interval '1 microsecond' WHERE id = 3`],
    ['who did it', `UPDATE audit SET person_id = 2 WHERE id = 3`],
    ['that it was a change', `UPDATE audit SET is_change = false WHERE id = 3`],
    ['the units that it concerns', `UPDATE audit SET unit_ids = '{9}' WHERE id = 3`],
  ])('a row: %s', async (_, statement) => {
    await sealed();
    await past(statement);
    expect(await words()).toContain(
      'The audit log is broken. Audit row 3 is not what it was when it was sealed (place 3): the row, or its seal, was changed.\n' +
        'Up to there: 2 rows sealed and as they were',
    );
  });

  test('the last row', async () => {
    await sealed();
    await past(`UPDATE audit SET action = 'signIn' WHERE id = 6`);
    expect((await verifyAudit(db, clock)).fault).toEqual({ kind: 'CHANGED', auditId: '6', seq: 6 });
  });

  test('one deleted row', async () => {
    await sealed();
    await past('DELETE FROM audit WHERE id = 4');
    expect(await words()).toContain('Audit row 4 was deleted (place 4).');
  });

  test('one deleted row with its seal', async () => {
    await sealed();
    await past('DELETE FROM audit WHERE id = 4', 'DELETE FROM audit_seal WHERE audit_id = 4');
    expect(await words()).toContain('The seal at place 4 was deleted.');
  });

  test('one deleted row whose place the later ones have taken', async () => {
    await sealed();
    await past(
      'DELETE FROM audit WHERE id = 4',
      'DELETE FROM audit_seal WHERE audit_id = 4',
      'UPDATE audit_seal SET seq = seq - 1 WHERE seq = 5',
      'UPDATE audit_seal SET seq = seq - 1 WHERE seq = 6',
    );
    expect((await verifyAudit(db, clock)).fault).toEqual({ kind: 'CHANGED', auditId: '5', seq: 4 });
  });

  test('two rows that have changed places', async () => {
    await sealed();
    await past(
      'UPDATE audit SET id = 99 WHERE id = 2',
      'UPDATE audit SET id = 2 WHERE id = 5',
      'UPDATE audit SET id = 5 WHERE id = 99',
    );
    expect((await verifyAudit(db, clock)).fault).toEqual({ kind: 'CHANGED', auditId: '2', seq: 2 });
  });

  test('a seal', async () => {
    await sealed();
    await past(`UPDATE audit_seal SET hash = repeat('a', 64) WHERE seq = 3`);
    expect(await words()).toContain(
      'The seal of audit row 3 was changed (place 3); the row itself is as it was.',
    );
  });

  test('a row written past the queue', async () => {
    await sealed();
    await past(
      `INSERT INTO audit (id, at, action, entity, request_id) OVERRIDING SYSTEM VALUE VALUES (1000, now(), 'signIn', 'Account', 'r')`,
    );
    expect(await words()).toContain('Audit row 1000 has no seal and waits for none');
  });

  test.each([
    ['weeks before rows that were sealed earlier', `'2026-01-28T09:00+08:00'`],
    ['after its own seal', `'2027-01-28T09:00+08:00'`],
  ])('a row that was slipped in by the queue, dated %s', async (_, at) => {
    await sealed();
    await db.query(
      `INSERT INTO audit (at, action, entity, request_id) VALUES (${at}, 'signIn', 'Account', 'r')`,
    );
    await note(db.manager, '8');
    await sealAudit(db, clock);
    expect(await words()).toContain('Audit row 7 is not of the time that it says (place 7)');
  });

  test('a row with a wrong instant hides nothing that is worse, then or later', async () => {
    await sealed();
    await db.query(
      `INSERT INTO audit (at, action, entity, request_id) VALUES ('2026-01-28', 'signIn', 'Account', 'r')`,
    );
    await sealAudit(db, clock);
    expect((await verifyAudit(db, clock)).fault).toEqual({ kind: 'MISDATED', auditId: '7', seq: 7 });
    await past('DELETE FROM audit WHERE id > 4', 'DELETE FROM audit_seal WHERE seq > 4');
    expect(await words()).toContain('The end of the chain was cut off or written anew');
  });

  test('a row that was deleted before it was sealed, which keeps no other from being sealed', async () => {
    await sealed();
    await note(db.manager, '7');
    await past('DELETE FROM audit WHERE id = 7');
    await note(db.manager, '8');
    expect(await sealAudit(db, clock)).toBe(1);
    expect(await words()).toContain('Audit row 7 was deleted before it was sealed.');
  });

  test('seals at the end, where the rows are left', async () => {
    await sealed();
    await past('DELETE FROM audit_seal WHERE seq > 4');
    expect(await words()).toContain('Audit row 5 has no seal and waits for none');
  });

  test('rows and seals at the end: the last walk remembers how far it came', async () => {
    await sealed();
    await verifyAudit(db, clock);
    await past('DELETE FROM audit WHERE id > 4', 'DELETE FROM audit_seal WHERE seq > 4');
    expect(await words()).toContain('The end of the chain was cut off or written anew');
  });

  test('the end with all memory of it: the head that was kept elsewhere is no part of the chain', async () => {
    await sealed();
    const { head } = await verifyAudit(db, clock);
    await past(
      'DELETE FROM audit WHERE id > 4',
      'DELETE FROM audit_seal WHERE seq > 4',
      'DELETE FROM audit_check',
    );
    const told = await runVerifyAudit(db, clock, head?.hash ?? '');
    expect(told.isWhole).toBe(false);
    expect(told.lines.at(-1)).toContain('The head that you noted is not part of this chain');
  });

  test('a chain that was written anew: the head that was kept elsewhere is no part of it', async () => {
    await sealed();
    const { head } = await verifyAudit(db, clock);
    await past(
      `UPDATE audit SET after = '{}' WHERE id = 2`,
      'DELETE FROM audit_seal',
      'INSERT INTO audit_unsealed SELECT id FROM audit',
    );
    await sealAudit(db, clock);
    expect((await verifyAudit(db, clock)).fault).toEqual({ kind: 'CUT', auditId: null, seq: 6 });
    await past('DELETE FROM audit_check');
    const told = await runVerifyAudit(db, clock, head?.hash ?? '');
    expect(told).toMatchObject({ isWhole: false });
  });
});

test('a head that was noted is found in a chain that has grown since', async () => {
  await noted(2);
  await sealAudit(db, clock);
  const { head } = await verifyAudit(db, clock);
  await noted(3);
  await sealAudit(db, clock);
  const told = await runVerifyAudit(db, clock, head?.hash ?? '');
  expect(told.isWhole).toBe(true);
  expect(told.lines.at(-1)).toBe('The head that you noted is row 2 of the chain.');
});

test.each(['audit', 'audit_seal', 'audit_check'])(
  'rows of %s are never changed and never deleted',
  async (table) => {
    await noted(1);
    await sealAudit(db, clock);
    await verifyAudit(db, clock);
    await expect(db.query(`DELETE FROM ${table}`)).rejects.toThrow(`rows of ${table} are append-only`);
    await expect(db.query(`UPDATE ${table} SET at = now()`)).rejects.toThrow(
      `rows of ${table} are append-only`,
    );
  },
);

describe('what stands behind the command', () => {
  test('nothing, or a head in whatever letters', () => {
    expect(readHead([])).toBeNull();
    expect(readHead(['--head', 'AB'.repeat(32)])).toBe('ab'.repeat(32));
  });

  test.each([
    [['--head'], '--head takes the 64 figures and letters'],
    [['--head', 'abc'], '--head takes the 64 figures and letters'],
    [['--heads', 'abc'], '"--heads" is not known'],
    [['all\u001b[2J'], '"all\\u001b[2J" is not known'],
  ])('%j is refused with the form', (args, told) => {
    expect(() => readHead(args)).toThrow(told);
    expect(() => readHead(args)).toThrow('npm run verify-audit [-- --head HASH]');
  });
});
