import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../../api/server.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { commanding } from '../jobs/pieces.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

/** What an entry held before and after is shown as far as its reader may see the record. */

const world = await makeWorld();
const { ask, db, clock, ids } = world;
const run = commanding(world);
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isHidden: boolean;
}

const changesOf = async (who: PersonKey, entity: string, entityId: string): Promise<Change[]> => {
  const { data, errors } = await ask(
    who,
    `query ($filter: AuditFilter) { auditLog(filter: $filter, first: 50) { nodes { changes { field before after isHidden } } } }`,
    { filter: { entities: [entity], entityId } },
  );
  expect(errors).toEqual([]);
  return data.auditLog.nodes.flatMap(({ changes }: { changes: Change[] }) => changes);
};

const takenHome = async (who: PersonKey): Promise<string> => {
  const { body } = await app.inject({
    method: 'GET',
    url: '/export/audit?format=csv',
    headers: { cookie: `sid=${world.tokenOf(who)}` },
  });
  return body;
};

let draft = await run('hr', 'draft', { positionId: ids.position.supervisor });
draft = await run('hr', 'update', {
  id: draft.id,
  revision: draft.revision,
  duties: [{ section: 'TABLE', importanceRank: 1, statement: '尚未定稿的职责' }],
});
draft = await run('hr', 'submit', { id: draft.id, revision: draft.revision });
await run('head', 'return', { id: draft.id, revision: draft.revision, reasons: [{ text: '请先定稿' }] });

describe('a job description that is on its way', () => {
  test('shows the administrator, who may not see it, that it was changed, and not what it says', async () => {
    expect((await ask('admin', `{ jobDescription(id: "${draft.id}") { id } }`)).data).toEqual({
      jobDescription: null,
    });
    const changes = await changesOf('admin', 'JobDescription', draft.id);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.filter((change) => !change.isHidden || change.before || change.after)).toEqual([]);
  });

  test('shows it to those who may see it', async () => {
    const text = JSON.stringify(await changesOf('head', 'JobDescription', draft.id));
    expect(text).toContain('尚未定稿的职责');
    expect(text).toContain('请先定稿');
  });

  test('is no more in what is taken home', async () => {
    expect(await takenHome('admin')).not.toMatch(/尚未定稿的职责|请先定稿/);
    expect(await takenHome('head')).toMatch(/尚未定稿的职责/);
  });
});

test('a ticket is shown to those who may see the ticket: others learn what was done, and to none of its fields', async () => {
  const story = storyOf(world, await addCategory(world, ids.unit.group, 'NET'));
  const id = await story.ticketIn('SIGNED');
  expect((await ask('admin', `{ ticket(id: "${id}") { id } }`)).data).toEqual({ ticket: null });
  const hidden = await changesOf('admin', 'Ticket', id);
  expect(hidden.map(({ field }) => field)).toContain('handlerId');
  expect(hidden.filter(({ before, after }) => before !== null || after !== null)).toEqual([]);
  expect(await changesOf('head', 'Ticket', id)).toContainEqual(
    expect.objectContaining({ field: 'handlerId', after: '郑处理', isHidden: false }),
  );
});

describe('a record that is gone', () => {
  const deleted = async (entity: string, after: object): Promise<string> => {
    const id = '999999999';
    await db.query(
      `INSERT INTO audit (at, organisation_id, action, entity, entity_id, before, request_id) VALUES ($1, $2, 'x', $3, $4, $5, $6)`,
      [clock.now(), ids.unit.group, entity, id, JSON.stringify(after), randomUUID()],
    );
    return id;
  };

  test('is shown to those who could see any of its kind there', async () => {
    const id = await deleted('Role', { nameZh: '旧角色' });
    expect(await changesOf('admin', 'Role', id)).toMatchObject([{ before: '旧角色', isHidden: false }]);
  });

  test('is not shown where it hung on its state', async () => {
    const id = await deleted('JobDescription', { returnReason: '退回的话' });
    expect(await changesOf('admin', 'JobDescription', id)).toMatchObject([{ before: null, isHidden: true }]);
  });
});
