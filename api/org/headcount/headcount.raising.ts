import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { tell } from '../../notifications/tell.ts';
import { postWords, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import { mustBeCalledApart, mustBeOpen, mustExistBelow } from '../part.editing.ts';
import { checkNear } from '../people/assignment.checks.ts';
import { checkMay } from '../people/people.guard.ts';
import { posts } from '../positions/position.commands.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { approversOf } from './headcount.approvers.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import type { RaiseHeadcountRequestInput } from './headcount.inputs.ts';
import { toApprovers } from './headcount.notices.ts';

/** What is to have more seats: a post, or a unit of which the title becomes a post. */
interface Wanting {
  readonly organisationId: string;
  readonly unitId: string;
  readonly positionId: string | null;
  readonly title: string;
}

const problem = (path: string, code: string, zh: string, en: string) =>
  invalid({ path: `input.${path}`, code, text: { zh, en } });

const wantedPost = async (tx: Transacted, id: string, from: string): Promise<Wanting> => {
  const post = await loadSeen(tx, Position, id, { what: postWords, path: 'input.positionId' });
  mustBeOpen(posts, post, from, 'input.positionId');
  const { organisationId, unitId, title, headcountPlan } = post;
  checkMay(tx, 'headcount.raise', { organisationId, units: [unitId], people: [], positions: [post.id] });
  if (headcountPlan === null)
    throw problem(
      'positionId',
      'NO_PLAN',
      `“${title}”的现有编制未登记，无法在其上增加；请先由人力资源登记现有编制`,
      `The approved seats of ${title} are not known, so nothing can be added to them; have human resources record them first`,
    );
  return { organisationId, unitId, positionId: post.id, title };
};

const wantedUnit = async (tx: Transacted, id: string, called: string, from: string): Promise<Wanting> => {
  await placesStay(tx, { unit: id });
  const unit = await loadSeen(tx, OrgUnit, id, { what: unitWords, path: 'input.unitId' });
  const { organisationId } = unit;
  checkMay(tx, 'headcount.raise', { organisationId, units: [unit.id], people: [], positions: [] });
  const title = called.trim();
  mustExistBelow(unit, { name: title, openedOn: from, closedOn: null }, { from, path: 'input.unitId' });
  await mustBeCalledApart(tx, posts, { id: null, place: unit.id, called: title }, 'input.title');
  return { organisationId, unitId: unit.id, positionId: null, title };
};

const wanting = async (tx: Transacted, input: RaiseHeadcountRequestInput): Promise<Wanting> => {
  const { positionId, unitId, title, wantedFrom } = input;
  if (positionId) {
    if (unitId || title?.trim())
      throw problem(
        unitId ? 'unitId' : 'title',
        'TOO_MANY',
        '请只选一项：为已有岗位增加编制，或在单位新设岗位',
        'choose one: more seats of a post, or a new post of a unit',
      );
    return wantedPost(tx, positionId, wantedFrom);
  }
  if (!unitId)
    throw problem(
      'positionId',
      'REQUIRED',
      '请选择要增加编制的岗位，或说明在哪个单位新设岗位',
      'Say which post is to have more seats, or which unit a new post',
    );
  if (!title?.trim())
    throw problem('title', 'REQUIRED', '请填写新岗位的名称', 'Say what the new post is called');
  return wantedUnit(tx, unitId, title, wantedFrom);
};

/** Refuses a second request for the same seats while the first waits: limits would be evaded by halves. @throws Refusal INVALID */
const mustBeOnlyOne = async (tx: Transacted, { positionId, unitId, title }: Wanting): Promise<void> => {
  const [open] = (await tx.manager.query(
    `SELECT raised_at AS "raisedAt" FROM headcount_request
     WHERE state = 'RAISED' AND CASE WHEN $1::bigint IS NULL THEN is_new_post AND unit_id = $2 AND title = $3 ELSE position_id = $1 END`,
    [positionId, unitId, title],
  )) as { raisedAt: Date }[];
  if (!open) return;
  const since = dayOf(open.raisedAt);
  throw problem(
    positionId === null ? 'title' : 'positionId',
    'DUPLICATE',
    `“${title}”已有 ${since} 提出、尚未决定的编制申请，请等待其结果，或先撤回`,
    `A request for ${title} of ${since} is still open: wait for it, or take it back first`,
  );
};

/**
 * H1: asks for seats, more of a post or a new post. Answers the request's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID in its fields, or where the same is asked for already
 */
export const raiseHeadcountRequest = async (
  tx: Transacted,
  input: RaiseHeadcountRequestInput,
): Promise<string> => {
  const now = tx.clock.now();
  const today = dayOf(now);
  const { wantedFrom, seats } = input;
  if (wantedFrom < today)
    throw problem(
      'wantedFrom',
      'TOO_SMALL',
      `不能早于今天（${today}）`,
      `must not lie before today (${today})`,
    );
  checkNear(wantedFrom, today, 'input.wantedFrom');
  const wanted = await wanting(tx, input);
  await mustBeOnlyOne(tx, wanted);
  const { organisationId, unitId, positionId } = wanted;
  const { personId, personName, tree } = tx.actor;
  const { assignmentId, forPersonId } = tx.policy.actingAs('headcount.raise', {
    organisationId,
    units: [unitId],
    people: [],
    positions: positionId === null ? [] : [positionId],
  });
  const row = {
    ...wanted,
    isNewPost: positionId === null,
    seats,
    wantedFrom,
    reason: input.reason.trim(),
    evidence: input.evidence?.trim() ?? '',
    state: 'RAISED' as const,
    raisedById: personId,
    raisedForId: forPersonId,
  };
  const { identifiers } = await tx.manager.insert(HeadcountRequest, { ...row, raisedAt: now });
  const id = String(identifiers[0]?.['id']);
  await tx.manager.insert(HeadcountEvent, {
    requestId: id,
    sheetRow: 'H1',
    step: 'RAISE',
    toState: 'RAISED',
    actorId: personId,
    assignmentId,
    forPersonId,
    at: now,
    words: row.reason,
  });
  await audit(tx, {
    action: 'raiseHeadcountRequest',
    entity: 'HeadcountRequest',
    entityId: id,
    organisationId,
    assignmentId,
    after: row,
  });
  const able = await approversOf(tx, { ...row, handedOnByIds: [] });
  await tell(
    tx.manager,
    [
      toApprovers(
        'HEADCOUNT_RAISED',
        { ...row, id },
        {
          unit: tree.name(unitId) ?? '',
          by: { id: personId, name: personName },
          people: able.map((one) => one.personId),
        },
      ),
    ],
    now,
  );
  return id;
};
