import { audit } from '../../core/audit.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { endAfter } from '../../org/people/assignment.rules.ts';
import { loadPerson } from '../../org/people/assignment.write.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { subjectOf } from '../../core/resource.ts';
import { wholeOf, type Subject } from '../../core/subject.ts';
import { Certificate } from './certificate.entity.ts';
import { checkRule } from './certificate-rule.giving.ts';
import { writeCertificate } from './certificate.write.ts';
import { PersonRecord } from './person-record.entity.ts';
import type {
  AddPersonRecordInput,
  RecordCertificateInput,
  SetCertificateRuleInput,
  WithdrawRecordInput,
} from './record.inputs.ts';
import { isNamed } from '../fit/matching.rules.ts';
import { recordsResource } from './records.policy.ts';
import { recordProblems } from './record.rules.ts';

const entities = { PersonRecord, Certificate };

const what = {
  PersonRecord: { zh: '资历记录', en: 'record' },
  Certificate: { zh: '证书', en: 'certificate' },
};

const words = (text: string | null | undefined): string | null => text?.trim() || null;

const impossible = (path: string, text: Bilingual): Refusal =>
  new Refusal('INVALID_STATE', text, { fields: [{ path, code: 'INVALID_STATE', text }] });

/** Whoever could write their own record would give themselves a post. @throws Refusal FORBIDDEN */
const checkMayRecord = (tx: Transacted, row: { organisationId: string; personId: string }): Subject => {
  const ability = 'person.recordEdit';
  const subject = subjectOf(recordsResource, row);
  checkMay(tx, ability, subject);
  const [bar] = barsAgainst(tx.actor, recordsResource, { ability, row, today: todayOf(tx) });
  if (bar) throw refusalOfBar(bar, 'input.personId');
  return subject;
};

/** Withdraws a record or a certificate. Answers whose it was. */
const withdraw = async (
  tx: Transacted,
  kind: keyof typeof entities,
  { id, reason, path }: { id: string; reason: string; path: string },
): Promise<string> => {
  const found: PersonRecord | Certificate = await loadSeen(tx, entities[kind] as typeof PersonRecord, id, {
    what: what[kind],
    path,
  });
  const { organisationId, personId } = found;
  const subject = checkMayRecord(tx, found);
  if (found.withdrawnAt)
    throw impossible(path, { zh: '这条记录已经撤销。', en: 'This record has been withdrawn already.' });
  if ('origin' in found && found.origin === 'AWARDED')
    throw impossible(path, {
      zh: '这是本组织颁发的证书，不能作为登记有误更正或撤销；由有终审权限的人在认证申请中吊销。',
      en: 'It was awarded here, so it is neither corrected nor withdrawn as a record: whoever may award revokes it, where it was applied for.',
    });
  const change = {
    withdrawnAt: tx.clock.now(),
    withdrawnById: tx.actor.personId,
    withdrawalReason: reason.trim(),
  };
  await tx.manager.update(entities[kind] as typeof PersonRecord, { id }, change);
  await audit(tx, {
    action: `withdraw${kind}`,
    entity: kind,
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('person.recordEdit', subject),
    before: { withdrawnAt: null, withdrawnById: null, withdrawalReason: null },
    after: change,
  });
  return personId;
};

/** Withdraws what a new record corrects. @throws Refusal INVALID where it is another person’s, or no reason is given */
const correct = async (
  tx: Transacted,
  kind: keyof typeof entities,
  { corrects, reason, personId }: { corrects?: string | null; reason?: string | null; personId: string },
): Promise<void> => {
  if (!corrects) return;
  const why = words(reason);
  if (why === null)
    throw invalid({
      path: 'input.reason',
      code: 'REQUIRED',
      text: { zh: '更正时须说明原因', en: 'A correction needs a reason' },
    });
  const owner = await withdraw(tx, kind, { id: corrects, reason: why, path: 'input.corrects' });
  if (owner !== personId)
    throw invalid({
      path: 'input.corrects',
      code: 'UNKNOWN',
      text: { zh: '被更正的记录属于另一个人', en: 'The record to be corrected is another person’s' },
    });
};

/**
 * Records something of a person’s qualification, or corrects it. Answers the person’s id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN without `person.recordEdit` or of oneself; INVALID for what cannot be
 */
export const addPersonRecord = async (tx: Transacted, input: AddPersonRecordInput): Promise<string> => {
  const { id: personId, organisationId, bornOn } = await loadPerson(tx, input.personId);
  const subject = checkMayRecord(tx, { organisationId, personId });
  const { kind, level, figure = null, startsOn = null, lastDay = null } = input;
  const content = {
    kind,
    subject: words(input.subject),
    level: words(level),
    place: words(input.place),
    figure,
    startsOn,
  };
  const problems = recordProblems({ ...content, lastDay }, todayOf(tx), bornOn);
  if (problems.length > 0) throw invalid(...problems);
  await correct(tx, 'PersonRecord', { ...input, personId });
  const row = { ...content, endsOn: endAfter(lastDay), note: words(input.note) };
  const { identifiers } = await tx.manager.insert(PersonRecord, {
    ...row,
    organisationId,
    personId,
    recordedById: tx.actor.personId,
    recordedAt: tx.clock.now(),
  });
  await audit(tx, {
    action: 'addPersonRecord',
    entity: 'PersonRecord',
    entityId: String(identifiers[0]?.['id']),
    organisationId,
    assignmentId: tx.policy.under('person.recordEdit', subject),
    after: { personId, kind, corrects: input.corrects ?? null },
  });
  return personId;
};

/**
 * A certificate for which the organisation certifies itself is given by that way: while somebody is on it nobody records
 * one past it, and one from before is recorded by who awards them.
 *
 * @throws Refusal INVALID_STATE, FORBIDDEN
 */
const checkNotPastTheWay = async (tx: Transacted, subject: Subject, name: string): Promise<void> => {
  const [personId] = subject.people;
  const schemes = (await tx.manager.query(
    `SELECT s.name, EXISTS (SELECT FROM certification c WHERE c.scheme_id = s.id AND c.person_id = $2
         AND c.state NOT IN ('CERTIFIED', 'REFUSED', 'WITHDRAWN')) AS "isUnderWay"
     FROM certification_scheme s WHERE s.organisation_id = $1`,
    [subject.organisationId, personId],
  )) as { name: string; isUnderWay: boolean }[];
  const own = schemes.filter((scheme) => isNamed(scheme.name, name));
  const path = 'input.name';
  const underWay = own.find(({ isUnderWay }) => isUnderWay);
  if (underWay)
    throw impossible(path, {
      zh: `该员工的“${underWay.name}”认证申请正在办理，证书由该申请颁发，不能另行登记。`,
      en: `An application for ${underWay.name} is under way: the certificate comes of it and is not recorded beside it.`,
    });
  if (own[0] && !tx.policy.can('certification.award', subject)) {
    const text = {
      zh: `“${own[0].name}”由本组织认证颁发；补登以前的证书，须由有终审权限的人登记。`,
      en: `${own[0].name} is awarded here; one from before is recorded by whoever awards them.`,
    };
    throw new Refusal('FORBIDDEN', text, { fields: [{ path, code: 'FORBIDDEN', text }] });
  }
};

/**
 * Records a certificate that a person has brought along, or corrects one. Answers the person’s id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN without `person.recordEdit`, of oneself, or without `certification.award` for one
 *   that is awarded here; INVALID_STATE while that is applied for; INVALID for days that cannot be
 */
export const recordCertificate = async (tx: Transacted, input: RecordCertificateInput): Promise<string> => {
  const { id: personId, organisationId } = await loadPerson(tx, input.personId);
  const subject = checkMayRecord(tx, { organisationId, personId });
  await checkNotPastTheWay(tx, subject, input.name);
  await correct(tx, 'Certificate', { ...input, personId });
  await writeCertificate(
    tx,
    {
      organisationId,
      personId,
      name: input.name.trim(),
      number: words(input.number),
      issuer: words(input.issuer),
      issuedOn: input.issuedOn,
      expiresOn: input.expiresOn ?? null,
      origin: 'RECORDED',
    },
    { action: 'recordCertificate', ability: 'person.recordEdit' },
  );
  return personId;
};

/** Withdraws a record. Answers the person’s id. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
export const withdrawPersonRecord = (tx: Transacted, { id, reason }: WithdrawRecordInput): Promise<string> =>
  withdraw(tx, 'PersonRecord', { id, reason, path: 'input.id' });

/** Withdraws a certificate. Answers the person’s id. @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE */
export const withdrawCertificate = (tx: Transacted, { id, reason }: WithdrawRecordInput): Promise<string> =>
  withdraw(tx, 'Certificate', { id, reason, path: 'input.id' });

/**
 * Sets what an organisation does where a certificate is missing. Answers the rule’s id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN without `person.recordEdit` over the whole organisation, or where it would lift what
 *   is withheld from oneself
 */
export const setCertificateRule = async (
  tx: Transacted,
  { organisationId, onWork }: SetCertificateRuleInput,
): Promise<string> => {
  await checkRule(tx, { organisationId, onWork });
  const subject = wholeOf(organisationId);
  const [row] = (await tx.manager.query(
    `INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, $2)
     ON CONFLICT (organisation_id) DO UPDATE SET on_work = excluded.on_work RETURNING id::text`,
    [organisationId, onWork],
  )) as { id: string }[];
  const id = row?.id ?? '';
  await audit(tx, {
    action: 'setCertificateRule',
    entity: 'CertificateRule',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('person.recordEdit', subject),
    after: { onWork },
  });
  return id;
};
