import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { changesHoldFrom, mayEditAt, postWords } from '../org.editing.ts';
import { PositionRelation } from './position-relation.entity.ts';
import { Position } from './position.entity.ts';
import type { AddRelationInput, LinkRelationInput, RemoveRelationInput } from './relation.inputs.ts';

const words = { zh: '工作关系', en: 'relation' };

/** The post that a relation is to stand for. @throws Refusal INVALID for itself or one of another organisation */
const meantBy = async (tx: Transacted, post: Position, id: string): Promise<Position> => {
  const meant = await loadSeen(tx, Position, id, { what: postWords, path: 'input.toPositionId' });
  if (meant.organisationId !== post.organisationId || meant.id === post.id)
    throw invalid({
      path: 'input.toPositionId',
      code: 'UNKNOWN',
      text: {
        zh: '只能选择同一组织的其他岗位',
        en: 'It must be another post of the same organisation',
      },
    });
  return meant;
};

const noted = async (
  tx: Transacted,
  action: string,
  post: Position,
  before: object | null,
  after: object | null,
): Promise<string> => {
  const { id, organisationId, unitId } = post;
  await audit(tx, {
    action,
    entity: 'Position',
    entityId: id,
    organisationId,
    assignmentId: mayEditAt(tx, organisationId, unitId),
    before,
    after,
  });
  return id;
};

/** Refuses a second line of one kind for the same post or name. @throws Refusal INVALID */
const mustBeNew = async (
  tx: Transacted,
  positionId: string,
  {
    id,
    kind,
    toPositionId,
    rawName,
  }: Pick<PositionRelation, 'kind' | 'toPositionId' | 'rawName'> & { id?: string },
): Promise<void> => {
  const others = await tx.manager.findBy(PositionRelation, { positionId });
  const isDouble = others.some(
    (other) =>
      other.id !== id &&
      other.kind === kind &&
      (toPositionId === null ? other.rawName === rawName : other.toPositionId === toPositionId),
  );
  if (isDouble)
    throw invalid({
      path: toPositionId === null ? 'input.rawName' : 'input.toPositionId',
      code: 'TAKEN',
      text: { zh: '这一类关系中已有它', en: 'It stands among the relations of this kind already' },
    });
};

/** Notes whom a post works with: a post, or a name that is no post yet (F004). Answers the post's id. @throws Refusal */
export const addRelation = async (tx: Transacted, input: AddRelationInput): Promise<string> => {
  const post = await loadSeen(tx, Position, input.positionId, { what: postWords, path: 'input.positionId' });
  mayEditAt(tx, post.organisationId, post.unitId);
  const meant = input.toPositionId ? await meantBy(tx, post, input.toPositionId) : null;
  const { kind } = input;
  const rawName = input.rawName?.trim() || (meant?.title ?? '');
  const values = { kind, rawName, toPositionId: meant?.id ?? null };
  await mustBeNew(tx, post.id, values);
  const [{ seq }] = (await tx.manager.query(
    'SELECT coalesce(max(seq) + 1, 0) AS seq FROM position_relation WHERE position_id = $1 AND kind = $2',
    [post.id, kind],
  )) as [{ seq: number }];
  await changesHoldFrom(tx);
  await tx.manager.insert(PositionRelation, { positionId: post.id, seq, ...values });
  return noted(tx, 'addRelation', post, null, values);
};

const relationToChange = async (tx: Transacted, id: string) => {
  const relation = await loadSeen(tx, PositionRelation, id, { what: words, path: 'input.id' });
  const post = await loadSeen(tx, Position, relation.positionId, { what: words, path: 'input.id' });
  mayEditAt(tx, post.organisationId, post.unitId);
  const { kind, rawName, toPositionId } = relation;
  return { relation, post, before: { kind, rawName, toPositionId } };
};

/** Says which post a name stands for, or that it stands for none yet (F004). Answers the post's id. @throws Refusal */
export const linkRelation = async (tx: Transacted, input: LinkRelationInput): Promise<string> => {
  const { relation, post, before } = await relationToChange(tx, input.id);
  const meant = input.toPositionId ? await meantBy(tx, post, input.toPositionId) : null;
  const after = { ...before, toPositionId: meant?.id ?? null };
  await mustBeNew(tx, post.id, { ...after, id: relation.id });
  await changesHoldFrom(tx);
  await tx.manager.update(PositionRelation, { id: relation.id }, { toPositionId: after.toPositionId });
  return noted(tx, 'linkRelation', post, before, after);
};

/** Takes a relation off a post. Answers the post's id. @throws Refusal */
export const removeRelation = async (tx: Transacted, input: RemoveRelationInput): Promise<string> => {
  const { relation, post, before } = await relationToChange(tx, input.id);
  await changesHoldFrom(tx);
  await tx.manager.delete(PositionRelation, { id: relation.id });
  return noted(tx, 'removeRelation', post, before, null);
};
