import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { notNow, someOf, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import { lastChangeOf, mustEndAfter, reopenedOn } from '../part.closing.ts';
import { change, mustBeCalledApart, mustBeOpen, mustExistBelow, toChange } from '../part.editing.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { posts } from './position.commands.ts';
import type { ClosePositionInput, ReopenPositionInput } from './position.inputs.ts';

/**
 * Closes a post from a day on, which may lie ahead. Nothing is deleted: its past, its job descriptions and who held it
 * stay. Answers its id.
 *
 * @throws Refusal INVALID, in words, while somebody holds it on that day or later.
 */
export const closePosition = async (tx: Transacted, input: ClosePositionInput): Promise<string> => {
  await placesStay(tx, { post: input.id });
  const found = await toChange(tx, posts, input);
  const { row: post } = found;
  const { on } = input;
  mustBeOpen(posts, post, dayOf(tx.clock.now()));
  mustEndAfter(await lastChangeOf(tx, 'position', post.id), on);
  const held = (await tx.manager.query(
    `SELECT p.name, to_char(a.ends_on, 'YYYY-MM-DD') AS "endsOn" FROM assignment a JOIN person p ON p.id = a.person_id
     WHERE a.position_id = $1 AND (a.ends_on IS NULL OR a.ends_on > $2::date) ORDER BY a.starts_on, a.id`,
    [post.id, on],
  )) as { name: string; endsOn: string | null }[];
  if (held.length > 0) {
    const zh = someOf(held.map(({ name, endsOn }) => `${name}${endsOn ? `（至 ${endsOn}）` : ''}`)).zh;
    const en = someOf(held.map(({ name, endsOn }) => `${name}${endsOn ? ` (until ${endsOn})` : ''}`)).en;
    throw notNow({
      path: 'input.on',
      code: 'HELD',
      text: {
        zh: `届时仍有人任职：${zh}。请先结束任职，或选择任职结束后的日期`,
        en: `The post is still held then: ${en}. End the assignments first, or choose a later day`,
      },
    });
  }
  return change(tx, posts, 'closePosition', found, { closedOn: on });
};

/**
 * Opens a closed post again, or takes back a closing that lies ahead. Answers its id.
 *
 * @throws Refusal INVALID_STATE where it is open, or its unit is closed or is to be.
 */
export const reopenPosition = async (tx: Transacted, input: ReopenPositionInput): Promise<string> => {
  await placesStay(tx, { post: input.id });
  const found = await toChange(tx, posts, input);
  const { row: post } = found;
  if (post.closedOn === null)
    throw notNow({
      path: 'input.id',
      code: 'OPEN',
      text: { zh: '该岗位没有撤销', en: 'The post is not closed' },
    });
  const day = reopenedOn(post.closedOn, input.on, dayOf(tx.clock.now()));
  const unit = await loadSeen(tx, OrgUnit, post.unitId, { what: unitWords, path: 'input.id' });
  mustExistBelow(unit, { ...post, name: post.title, closedOn: null }, { from: day, path: 'input.id' });
  await mustBeCalledApart(tx, posts, { id: post.id, place: post.unitId, called: post.title }, 'input.id');
  return change(tx, posts, 'reopenPosition', found, { closedOn: null }, day);
};
