import { audit } from '../../core/audit.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { isId } from '../../core/input.ts';
import { findsBesides } from '../../core/record-kind.ts';
import { subjectOf } from '../../core/resource.ts';
import { invalid, notFound, type FieldProblem } from '../../core/refusal.ts';
import { doersAfter } from '../../core/separation.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { certificateKind, certificateResource } from '../records/records.policy.ts';
import { writeCertificate } from '../records/certificate.write.ts';
import { lastDayOfMonths } from './certificate.standing.rules.ts';
import type { Certification } from './certification.entity.ts';
import type {
  AcceptCertificationInput,
  AwardCertificateInput,
  EndCertificationInput,
  FinishLearningInput,
  RecordExamInput,
  RecordPracticalInput,
  RevokeCertificateInput,
} from './certification.inputs.ts';
import { revokedNotice } from './certification.notices.ts';
import { certificationResource } from './certification.policy.ts';
import { dayProblems, scoreProblems } from './certification.rules.ts';
import { checkStep, takeApplication, takeStep, type Move } from './certification.step.ts';
import { certificateWord } from './certification.words.ts';

/** Who has examined an applicant once somebody does so: each once, and in whose name. */
const examinersAfter = (
  { actor, policy }: Transacted,
  application: Certification,
  ability: 'certification.exam' | 'certification.practical',
): string[] => {
  const acting = policy.actingAs(ability, subjectOf(certificationResource, application));
  return doersAfter(application.examinerIds, actor, acting);
};

const words = (text: string | null | undefined): string | null => text?.trim() || null;

const refuseAny = (problems: readonly FieldProblem[]): void => {
  if (problems.length > 0) throw invalid(...problems);
};

/** Finds an applicant eligible (C2). Answers the application's id. @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN */
export const acceptCertification = async (tx: Transacted, input: AcceptCertificationInput): Promise<string> =>
  takeStep(tx, 'acceptCertification', await takeApplication(tx, input), {
    step: 'ACCEPT',
    event: { reason: words(input.note) },
  });

/**
 * Notes that an applicant has learnt what the exam asks (C3): in a course that prepares for it, or as the note says.
 * Answers the application's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN; INVALID where neither a course nor a note says how
 */
export const finishLearning = async (tx: Transacted, input: FinishLearningInput): Promise<string> => {
  const taken = await takeApplication(tx, input);
  const move = { step: 'FINISH_LEARNING', event: { reason: words(input.note) } } as const;
  checkStep(tx, taken, move);
  const { personId, schemeId } = taken.application;
  const [course] = (await tx.manager.query(
    `SELECT FROM enrolment e JOIN course c ON c.id = e.course_id
     WHERE e.person_id = $1 AND c.scheme_id = $2 AND e.state = 'PASSED' LIMIT 1`,
    [personId, schemeId],
  )) as unknown[];
  if (!course && move.event.reason === null)
    throw invalid({
      path: 'input.note',
      code: 'REQUIRED',
      text: {
        zh: '申请人没有通过为该认证开设的课程，请说明学习是怎样完成的',
        en: 'No course that prepares for it was passed: say how it was learnt',
      },
    });
  return takeStep(tx, 'finishLearning', taken, move);
};

/**
 * Records an exam: passed (C4), or failed and to be taken again (C5). Answers the application's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN; INVALID for score and day
 */
export const recordExam = async (tx: Transacted, input: RecordExamInput): Promise<string> => {
  const taken = await takeApplication(tx, input, input.heldOn);
  const { application, scheme } = taken;
  const score = Math.round(input.score * 100) / 100;
  const passed = score >= scheme.passMark;
  const move: Move = {
    step: 'EXAM',
    passed,
    changes: {
      examAttempts: application.examAttempts + 1,
      examOn: input.heldOn,
      examScore: score,
      examinerIds: examinersAfter(tx, application, 'certification.exam'),
      retakeOn: passed ? null : addDays(input.heldOn, scheme.retakeDays),
    },
    event: { heldOn: input.heldOn, score, reason: words(input.note) },
  };
  checkStep(tx, taken, move);
  refuseAny([
    ...scoreProblems(score, scheme.maxScore),
    ...dayProblems(input.heldOn, {
      path: 'heldOn',
      earliest: application.examOn ?? dayOf(application.appliedAt),
      after: application.examOn
        ? { zh: '上次考试', en: 'the last exam' }
        : { zh: '申请日期', en: 'the application' },
      today: todayOf(tx),
    }),
  ]);
  return takeStep(tx, 'recordExam', taken, move);
};

/**
 * Records how a practical part was judged: passed (C6), or failed and to be judged again (C7). Answers the application's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN; INVALID for the day
 */
export const recordPractical = async (tx: Transacted, input: RecordPracticalInput): Promise<string> => {
  const taken = await takeApplication(tx, input, input.heldOn);
  const { application, scheme } = taken;
  const { passed, heldOn } = input;
  const move: Move = {
    step: 'PRACTICAL',
    passed,
    changes: {
      practicalAttempts: application.practicalAttempts + 1,
      practicalOn: heldOn,
      examinerIds: examinersAfter(tx, application, 'certification.practical'),
      retakeOn: passed ? null : addDays(heldOn, scheme.retakeDays),
    },
    event: { heldOn, reason: words(input.note) },
  };
  checkStep(tx, taken, move);
  refuseAny(
    dayProblems(heldOn, {
      path: 'heldOn',
      earliest: application.practicalOn ?? application.examOn ?? dayOf(application.appliedAt),
      after: application.practicalOn
        ? { zh: '上次实操', en: 'the last practical part' }
        : { zh: '考试日期', en: 'the exam' },
      today: todayOf(tx),
    }),
  );
  return takeStep(tx, 'recordPractical', taken, move);
};

/**
 * Awards the certificate after the last review (C8). Answers the application's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where a part is not passed, or for whoever examined; INVALID
 *   for days that cannot be
 */
export const awardCertificate = async (tx: Transacted, input: AwardCertificateInput): Promise<string> => {
  const taken = await takeApplication(tx, input);
  const { application, scheme } = taken;
  const { organisationId, personId } = application;
  checkStep(tx, taken, { step: 'AWARD' });
  refuseAny(
    dayProblems(input.issuedOn, {
      path: 'issuedOn',
      earliest: application.practicalOn ?? dayOf(application.appliedAt),
      after: { zh: '实操日期', en: 'the practical part' },
      today: todayOf(tx),
    }),
  );
  const latest = scheme.validMonths === null ? null : lastDayOfMonths(input.issuedOn, scheme.validMonths);
  if (latest !== null && input.expiresOn && input.expiresOn > latest)
    throw invalid({
      path: 'input.expiresOn',
      code: 'TOO_LARGE',
      text: {
        zh: `该证书有效 ${scheme.validMonths} 个月，有效期最晚至 ${latest}`,
        en: `The certificate holds for ${scheme.validMonths} months: to ${latest} at the latest`,
      },
    });
  const { name: issuer } = await tx.manager.findOneByOrFail(OrgUnit, { id: organisationId });
  const certificateId = await writeCertificate(
    tx,
    {
      organisationId,
      personId,
      name: scheme.name,
      number: words(input.number),
      issuer,
      issuedOn: input.issuedOn,
      expiresOn: input.expiresOn ?? latest,
      origin: 'AWARDED',
    },
    { action: 'awardCertificate', ability: 'certification.award' },
  );
  return takeStep(tx, 'awardCertificate', taken, {
    step: 'AWARD',
    changes: { certificateId, retakeOn: null },
    event: { heldOn: input.issuedOn, reason: words(input.note) },
  });
};

const end =
  (action: string, step: 'REFUSE' | 'WITHDRAW') =>
  async (tx: Transacted, input: EndCertificationInput): Promise<string> => {
    const reason = input.reason.trim();
    return takeStep(tx, action, await takeApplication(tx, input), {
      step,
      changes: { closedReason: reason, retakeOn: null },
      event: { reason },
    });
  };

/** Ends an application without a certificate (C9). Answers its id. @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN */
export const refuseCertification = end('refuseCertification', 'REFUSE');

/** Takes one's own application back (C10). Answers its id. @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN */
export const withdrawCertification = end('withdrawCertification', 'WITHDRAW');

/**
 * Revokes a certificate that was awarded here; it stays on record and no longer holds from today on. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it was brought along, or is revoked already
 */
export const revokeCertificate = async (tx: Transacted, input: RevokeCertificateInput): Promise<string> => {
  const path = 'input.id';
  const { id } = input;
  const found = isId(id)
    ? await tx.manager.findOne(Certificate, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!found || !tx.actor.organisationIds.includes(found.organisationId))
    throw notFound(certificateWord, path);
  const ability = 'certification.award';
  const subject = await certificateKind.subject(tx.manager, ability, found, todayOf(tx));
  if (!findsBesides(tx.policy, certificateKind, ability, subject)) throw notFound(certificateWord, path);
  checkMay(tx, ability, subject);
  const [bar] = barsAgainst(tx.actor, certificateResource, { ability, row: found });
  if (bar) throw refusalOfBar(bar, path);
  const change = {
    withdrawnAt: tx.clock.now(),
    withdrawnById: tx.actor.personId,
    withdrawalReason: input.reason.trim(),
  };
  await tx.manager.update(Certificate, { id }, change);
  await audit(tx, {
    action: 'revokeCertificate',
    entity: 'Certificate',
    entityId: id,
    organisationId: found.organisationId,
    assignmentId: tx.policy.under(ability, subject),
    before: { name: found.name, issuedOn: found.issuedOn, expiresOn: found.expiresOn },
    after: change,
  });
  await tell(tx.manager, [revokedNotice(found, change.withdrawalReason, tx.actor.personId)], tx.clock.now());
  return id;
};
