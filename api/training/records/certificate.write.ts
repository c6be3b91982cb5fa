import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid } from '../../core/refusal.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import type { Ability } from '../../core/abilities.ts';
import { Certificate } from './certificate.entity.ts';
import { validityProblems } from './certificate.rules.ts';
import type { CertificateOrigin } from './records.words.ts';

/** A certificate that is to be written. */
export interface NewCertificate {
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string;
  /** The last day on which it is valid; null where it never expires. */
  readonly expiresOn: string | null;
  readonly origin: CertificateOrigin;
}

/** By which command a certificate is written, and which ability allows it. */
interface WrittenBy {
  readonly action: string;
  readonly ability: Ability;
}

/**
 * Writes a certificate, recorded or awarded, and its audit row. Whoever calls it has asked whether one may. Answers its id.
 *
 * @throws Refusal INVALID where it was issued in the future or expired before it was issued
 */
export const writeCertificate = async (
  tx: Transacted,
  certificate: NewCertificate,
  { action, ability }: WrittenBy,
): Promise<string> => {
  const problems = validityProblems(certificate, todayOf(tx));
  if (problems.length > 0) throw invalid(...problems);
  const { identifiers } = await tx.manager.insert(Certificate, {
    ...certificate,
    recordedById: tx.actor.personId,
    recordedAt: tx.clock.now(),
  });
  const id = String(identifiers[0]?.['id']);
  const { organisationId, personId } = certificate;
  await audit(tx, {
    action,
    entity: 'Certificate',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under(ability, { organisationId, units: [], people: [personId], positions: [] }),
    after: certificate,
  });
  return id;
};
