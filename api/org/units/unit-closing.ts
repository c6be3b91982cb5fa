import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { notNow, someOf, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import { lastChangeOf, mustEndAfter, reopenedOn } from '../part.closing.ts';
import { change, mustBeCalledApart, mustBeOpen, mustExistBelow, toChange } from '../part.editing.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { units } from './unit.commands.ts';
import type { CloseUnitInput, ReopenUnitInput } from './unit.inputs.ts';

/**
 * Closes a unit from a day on, which may lie ahead, and with it its posts that nobody holds then. Answers its id.
 *
 * @throws Refusal INVALID, in words, while it has open units below or posts that are held then.
 */
export const closeUnit = async (tx: Transacted, input: CloseUnitInput): Promise<string> => {
  await placesStay(tx, { unit: input.id });
  const found = await toChange(tx, units, input);
  const { row: unit, assignmentId } = found;
  const { on } = input;
  if (unit.parentId === null)
    throw notNow({
      path: 'input.id',
      code: 'ROOT',
      text: { zh: '组织的最上级单位不能撤销', en: 'The unit at the top of an organisation cannot be closed' },
    });
  mustBeOpen(units, unit, dayOf(tx.clock.now()));
  mustEndAfter(await lastChangeOf(tx, 'org_unit', unit.id), on);

  const below = (await tx.manager.query(
    `SELECT name FROM org_unit WHERE parent_id = $1 AND (closed_on IS NULL OR closed_on > $2::date) ORDER BY sort, id`,
    [unit.id, on],
  )) as { name: string }[];
  if (below.length > 0) {
    const names = someOf(below.map(({ name }) => name));
    throw notNow({
      path: 'input.on',
      code: 'HAS_UNITS',
      text: {
        zh: `届时还有未撤销的下级单位：${names.zh}。请先移走或撤销它们`,
        en: `Units below are still open then: ${names.en}. Move or close them first`,
      },
    });
  }
  // Locked first and read then: a statement that waited for a lock would tell of holders as they were before it waited.
  await tx.manager.query('SELECT FROM position WHERE unit_id = $1 ORDER BY id FOR NO KEY UPDATE', [unit.id]);
  const posts = (await tx.manager.query(
    `SELECT o.id::text, o.title, to_char(o.closed_on, 'YYYY-MM-DD') AS "closedOn",
       array(SELECT p.name FROM assignment a JOIN person p ON p.id = a.person_id
             WHERE a.position_id = o.id AND (a.ends_on IS NULL OR a.ends_on > $2::date) ORDER BY a.starts_on, a.id) AS held
     FROM position o WHERE o.unit_id = $1 AND (o.closed_on IS NULL OR o.closed_on > $2::date)
     ORDER BY o.sort, o.id`,
    [unit.id, on],
  )) as { id: string; title: string; closedOn: string | null; held: string[] }[];
  const held = posts.filter((post) => post.held.length > 0);
  if (held.length > 0) {
    const zh = someOf(held.map((post) => `${post.title}（${post.held.join('、')}）`)).zh;
    const en = someOf(held.map((post) => `${post.title} (${post.held.join(', ')})`)).en;
    throw notNow({
      path: 'input.on',
      code: 'HELD',
      text: {
        zh: `届时还有人任职：${zh}。请先结束任职或调整岗位`,
        en: `Posts are still held then: ${en}. End the assignments or move the posts first`,
      },
    });
  }

  await change(tx, units, 'closeUnit', found, { closedOn: on });
  for (const { id, closedOn } of posts) {
    // A post that would only begin later exists for a day: a span is never empty.
    await tx.manager.query(
      `UPDATE position SET closed_on = greatest($2::date, opened_on + 1), revision = revision + 1 WHERE id = $1`,
      [id, on],
    );
    await audit(tx, {
      action: 'closeUnit',
      entity: 'Position',
      entityId: id,
      organisationId: unit.organisationId,
      assignmentId,
      before: { closedOn },
      after: { closedOn: on },
    });
  }
  return unit.id;
};

/**
 * Opens a closed unit again, or takes back a closing that lies ahead; its posts stay as they are. Answers its id.
 *
 * @throws Refusal INVALID_STATE where it is open, or where the unit above is closed or is to be.
 */
export const reopenUnit = async (tx: Transacted, input: ReopenUnitInput): Promise<string> => {
  await placesStay(tx, { unit: input.id });
  const found = await toChange(tx, units, input);
  const { row: unit } = found;
  if (unit.closedOn === null)
    throw notNow({
      path: 'input.id',
      code: 'OPEN',
      text: { zh: '该单位没有撤销', en: 'The unit is not closed' },
    });
  const day = reopenedOn(unit.closedOn, input.on, dayOf(tx.clock.now()));
  if (unit.parentId !== null) {
    const parent = await loadSeen(tx, OrgUnit, unit.parentId, { what: unitWords, path: 'input.id' });
    mustExistBelow(parent, { ...unit, closedOn: null }, { from: day, path: 'input.id' });
  }
  await mustBeCalledApart(tx, units, { id: unit.id, place: unit.parentId, called: unit.name }, 'input.id');
  return change(tx, units, 'reopenUnit', found, { closedOn: null }, day);
};
