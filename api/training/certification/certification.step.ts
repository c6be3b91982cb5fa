import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { chooseRow } from '../../core/workflow.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { Person } from '../../org/people/person.entity.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { noticesOfState } from './certification.notices.ts';
import { certificationResource } from './certification.policy.ts';
import { certificationWord, type CertificationState, type CertificationStep } from './certification.words.ts';
import { certificationSheet, factsOf, openSteps, type CertificationFacts } from './certification.workflow.ts';
import { CertificationScheme } from './scheme.entity.ts';

/** What is said where no row of the sheet knows the step in a state. */
const notInThisState = {
  zh: '认证申请当前的状态不允许这一步。',
  en: 'The application does not allow this step where it stands.',
};

/** An application for a step, locked, with what it is for. */
export interface TakenApplication {
  readonly application: Certification;
  readonly scheme: CertificationScheme;
  readonly facts: CertificationFacts;
}

/** An application as the caller has read it. @throws Refusal NOT_FOUND, CONFLICT */
export const takeApplication = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
  on?: string,
): Promise<TakenApplication> => {
  const application = await loadSeen(tx, Certification, id, { what: certificationWord, path: 'input.id' });
  await checkRevision(tx, Certification, application, revision);
  const scheme = await tx.manager.findOneByOrFail(CertificationScheme, { id: application.schemeId });
  const facts = factsOf(application, scheme, tx.actor, on ?? todayOf(tx));
  return { application, scheme, facts };
};

/** What a step changes and says. */
export interface Move {
  readonly step: CertificationStep;
  readonly changes?: Partial<Certification>;
  readonly event?: { readonly heldOn?: string; readonly score?: number; readonly reason?: string | null };
  /** How a part ended, where one was taken. */
  readonly passed?: boolean;
}

const choose = (tx: Transacted, { application, facts }: TakenApplication, move: Move) => {
  const subject = subjectOf(certificationResource, application);
  const { state } = application;
  const choice = chooseRow(certificationSheet, state, move.step, {
    ...facts,
    ...(move.passed !== undefined && { passed: move.passed }),
  });
  if ('row' in choice && choice.row.to !== null) {
    checkMay(tx, choice.row.ability, subject);
    return { ...choice.row, to: choice.row.to };
  }
  throw new Refusal('INVALID_STATE', ('why' in choice && choice.why) || notInThisState, {
    facts: {
      state,
      possible: openSteps(state, facts, (ability) => tx.policy.can(ability, subject)),
    },
  });
};

/**
 * Refuses a step that cannot be taken, before what it says is looked at.
 *
 * @throws Refusal INVALID_STATE with the steps that are possible; FORBIDDEN
 */
export const checkStep = (tx: Transacted, taken: TakenApplication, move: Move): void => {
  choose(tx, taken, move);
};

/**
 * Takes a step of the sheet: writes the new state, event and audit row, and tells whose the next step is. Answers the
 * application's id.
 *
 * @throws Refusal INVALID_STATE, FORBIDDEN
 */
export const takeStep = async (
  tx: Transacted,
  action: string,
  taken: TakenApplication,
  move: Move,
): Promise<string> => {
  const { application, scheme } = taken;
  const { id, organisationId, personId } = application;
  const row = choose(tx, taken, move);
  const state: CertificationState = row.to;
  const now = tx.clock.now();
  const changes = { ...move.changes, state };
  await tx.manager.update(Certification, { id }, {
    ...changes,
    changedAt: now,
    revision: application.revision + 1,
  } as never);
  const assignmentId = tx.policy.under(row.ability, subjectOf(certificationResource, application));
  await tx.manager.insert(CertificationEvent, {
    certificationId: id,
    sheetRow: row.id,
    step: move.step,
    fromState: application.state,
    toState: state,
    actorId: tx.actor.personId,
    assignmentId,
    at: now,
    heldOn: move.event?.heldOn ?? null,
    score: move.event?.score ?? null,
    reason: move.event?.reason ?? null,
  });
  await audit(tx, {
    action,
    entity: 'Certification',
    entityId: id,
    organisationId,
    assignmentId,
    before: Object.fromEntries(
      Object.keys(changes).map((key) => [key, application[key as keyof Certification]]),
    ),
    after: { ...changes, ...move.event },
  });
  const { name: person } = await tx.manager.findOneByOrFail(Person, { id: personId });
  await tell(
    tx.manager,
    noticesOfState(
      state,
      { application, person, name: scheme.name },
      {
        actorId: tx.actor.personId,
        reason: move.event?.reason ?? null,
        retakeOn: changes.retakeOn ?? null,
      },
    ),
    now,
  );
  return id;
};
