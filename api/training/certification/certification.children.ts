import { declareChildren, declareComputed } from '../../core/read/declare.ts';
import { subjectOf } from '../../core/resource.ts';
import { subjectAt } from '../../org/people/people.guard.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { certificationResource } from './certification.policy.ts';
import { factsOf, openSteps } from './certification.workflow.ts';
import { standingOfCertificate } from './certificate.standing.rules.ts';
import { CertificationScheme } from './scheme.entity.ts';

declareChildren(Certification, 'history', () => CertificationEvent, {
  by: 'certificationId',
  order: [['id', 'ASC']],
});
declareChildren(Person, 'certifications', () => Certification, {
  by: 'personId',
  order: [
    ['appliedAt', 'DESC'],
    ['id', 'DESC'],
  ],
});

declareComputed(Certification, 'steps', {
  needs: [
    'organisationId',
    'unitIds',
    'personId',
    'state',
    'examinerIds',
    'examAttempts',
    'practicalAttempts',
    'retakeOn',
    { scheme: ['attempts'] },
  ],
  compute: (
    application: Certification & { readonly scheme: CertificationScheme },
    { policy, actor, today },
  ) => {
    const subject = subjectOf(certificationResource, application);
    return openSteps(application.state, factsOf(application, application.scheme, actor, today), (ability) =>
      policy.can(ability, subject),
    );
  },
});
declareComputed(CertificationScheme, 'mayEdit', {
  needs: ['organisationId'],
  compute: ({ organisationId }: CertificationScheme, { policy }) =>
    policy.can('certification.award', subjectAt(organisationId, [])),
});
declareComputed(Certificate, 'standing', {
  needs: ['issuedOn', 'expiresOn', 'withdrawnAt'],
  compute: (certificate: Certificate, { today }) => standingOfCertificate(certificate, today),
});
