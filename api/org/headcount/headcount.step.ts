import { abilities } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import { beyondLimit } from '../../core/beyond-limit.ts';
import type { Transacted } from '../../core/command.ts';
import type { Decision } from '../../core/decision.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalidState, Refusal } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { approversOf } from './headcount.approvers.ts';
import { nobodyIsAsked } from './headcount.done.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { decisionOn, stepsOpenTo } from './headcount.policy.ts';
import { headcountSheet } from './headcount.workflow.ts';
import { requestWord, type HeadcountStep } from './headcount.words.ts';

/** A request that a step is taken about, locked, and the decision that allows it. */
export interface Taken {
  readonly request: HeadcountRequest;
  readonly step: HeadcountStep;
  readonly assignmentId: string | null;
  /** In whose name whoever takes it stands in; null where it is in their own. */
  readonly forPersonId: string | null;
}

/** Says no as the decision does. */
const refusalOf = async (
  tx: Transacted,
  request: HeadcountRequest,
  step: HeadcountStep,
  decision: Decision,
): Promise<Refusal> => {
  const { ability } = headcountSheet.find((row) => row.step === step) ?? { ability: 'headcount.decide' };
  const why = decision.steps.at(-1)?.text;
  const { zh, en } = abilities[ability];
  switch (decision.reason) {
    case 'OVER_LIMIT':
      return beyondLimit(ability, decision, await approversOf(tx, request), tx.actor.tree);
    case 'STATE':
      return invalidState('input.id', why ?? requestWord, {
        state: request.state,
        possible: stepsOpenTo(tx.policy, request),
      });
    case 'SEPARATION':
      return new Refusal('FORBIDDEN', why ?? requestWord, { facts: { ability } });
    default:
      return new Refusal(
        'FORBIDDEN',
        { zh: `您在这里没有“${zh}”的权限。`, en: `This is not yours to do here: ${en}.` },
        { facts: { ability } },
      );
  }
};

/** A request for a step, as the caller has read it. @throws Refusal NOT_FOUND, CONFLICT, and as the decision says: FORBIDDEN, NEEDS_APPROVAL or INVALID_STATE */
export const take = async (
  tx: Transacted,
  step: HeadcountStep,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Taken> => {
  const request = await loadSeen(tx, HeadcountRequest, id, { what: requestWord, path: 'input.id' });
  await checkRevision(tx, HeadcountRequest, request, revision);
  const decision = decisionOn(tx.policy, request, step);
  if (!decision.allowed) throw await refusalOf(tx, request, step, decision);
  const { grant } = decision;
  return {
    request,
    step,
    assignmentId: grant?.assignmentId ?? null,
    forPersonId: grant?.standsInFor?.personId ?? null,
  };
};

/** Writes what a step changes, its event and its audit. Answers the request's id. */
export const settle = async (
  tx: Transacted,
  { request, step, assignmentId, forPersonId }: Taken,
  action: string,
  changes: Partial<HeadcountRequest>,
  words: string | null,
): Promise<string> => {
  const row = headcountSheet.find((candidate) => candidate.step === step);
  const state = row?.to ?? request.state;
  const after = { ...changes, state };
  await tx.manager.update(HeadcountRequest, { id: request.id }, {
    ...after,
    revision: request.revision + 1,
  } as never);
  await tx.manager.insert(HeadcountEvent, {
    requestId: request.id,
    sheetRow: row?.id ?? step,
    step,
    toState: state,
    actorId: tx.actor.personId,
    assignmentId,
    forPersonId,
    at: tx.clock.now(),
    words,
  });
  await audit(tx, {
    action,
    entity: 'HeadcountRequest',
    entityId: request.id,
    organisationId: request.organisationId,
    assignmentId,
    before: Object.fromEntries(
      Object.keys(after).map((name) => [name, request[name as keyof HeadcountRequest]]),
    ),
    after: { ...after, ...(words !== null && { words }) },
  });
  if (state !== request.state) await nobodyIsAsked(tx, request.id);
  return request.id;
};

/** Words that were given, or null where there are none. */
export const said = (text: string | null | undefined): string | null => text?.trim() || null;

/** The person and unit that notices name. */
export const namedIn = (tx: Transacted, { unitId }: HeadcountRequest) => ({
  actorId: tx.actor.personId,
  unit: tx.actor.tree.name(unitId) ?? '',
});
