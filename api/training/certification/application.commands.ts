import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { learnerOf, subjectOfLearner } from '../learner.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { standingOfCertificate } from './certificate.standing.rules.ts';
import type { ApplyForCertificationInput } from './certification.inputs.ts';
import { noticesOfState } from './certification.notices.ts';
import { endedStates, schemeWord } from './certification.words.ts';
import { CertificationScheme } from './scheme.entity.ts';

const refuseScheme = (code: string, zh: string, en: string) =>
  invalid({ path: 'input.schemeId', code, text: { zh, en } });

/** The applicant's certificate of this name that an application renews; null where there is none. @throws Refusal INVALID */
const renewedBy = async (
  tx: Transacted,
  personId: string,
  { name }: CertificationScheme,
): Promise<string | null> => {
  const today = todayOf(tx);
  const held = (await tx.manager.findBy(Certificate, { personId, name })).toSorted((one, other) =>
    other.issuedOn.localeCompare(one.issuedOn),
  );
  const valid = held.find((each) => ['VALID', 'PLANNED'].includes(standingOfCertificate(each, today)));
  if (valid)
    throw refuseScheme(
      'HELD',
      `您已持有有效证书“${name}”${valid.expiresOn ? `（有效期至 ${valid.expiresOn}，到期前 90 天起可以换证）` : ''}`,
      `You hold a valid certificate ${name}${valid.expiresOn ? ` (to ${valid.expiresOn}; it can be renewed from 90 days before)` : ''}`,
    );
  return held.find((each) => standingOfCertificate(each, today) !== 'REVOKED')?.id ?? null;
};

/**
 * Applies for a certificate of one's own, anew or to renew one that is about to end. Answers the application's id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN; INVALID where one cannot apply for it, has applied already or holds it
 */
export const applyForCertification = async (
  tx: Transacted,
  input: ApplyForCertificationInput,
): Promise<string> => {
  const path = 'input.schemeId';
  const scheme = await loadSeen(tx, CertificationScheme, input.schemeId, { what: schemeWord, path });
  const learner = await learnerOf(tx, tx.actor.personId, path);
  const subject = subjectOfLearner({ ...learner, organisationId: scheme.organisationId });
  checkMay(tx, 'certification.apply', subject);
  if (!scheme.isOpen)
    throw refuseScheme('CLOSED', '该认证项目已停止申请', 'One can no longer apply for this certification');
  const earlier = await tx.manager.findBy(Certification, { personId: learner.id, schemeId: scheme.id });
  const open = earlier.find(({ state }) => !endedStates.includes(state));
  if (open)
    throw refuseScheme(
      'DUPLICATE',
      `您 ${dayOf(open.appliedAt)} 的申请还在办理中，不能重复申请`,
      `Your application of ${dayOf(open.appliedAt)} is still under way; there cannot be two`,
    );
  const renewsId = await renewedBy(tx, learner.id, scheme);
  const now = tx.clock.now();
  const row = {
    organisationId: scheme.organisationId,
    personId: learner.id,
    unitIds: [...learner.unitIds],
    schemeId: scheme.id,
    state: 'APPLIED' as const,
    statement: input.statement.trim(),
    renewsId,
  };
  const { identifiers } = await tx.manager.insert(Certification, { ...row, appliedAt: now, changedAt: now });
  const id = String(identifiers[0]?.['id']);
  const assignmentId = tx.policy.under('certification.apply', subject);
  await tx.manager.insert(CertificationEvent, {
    certificationId: id,
    sheetRow: 'C1',
    step: 'APPLY',
    fromState: null,
    toState: 'APPLIED',
    actorId: learner.id,
    assignmentId,
    at: now,
    reason: row.statement,
  });
  await audit(tx, {
    action: 'applyForCertification',
    entity: 'Certification',
    entityId: id,
    organisationId: row.organisationId,
    assignmentId,
    after: row,
  });
  await tell(
    tx.manager,
    noticesOfState(
      'APPLIED',
      { application: { id, ...row }, person: learner.name, name: scheme.name },
      { actorId: learner.id },
    ),
    now,
  );
  return id;
};
