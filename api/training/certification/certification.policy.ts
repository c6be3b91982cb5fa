import { declareResource, type OwnResource } from '../../core/resource.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { CertificationScheme } from './scheme.entity.ts';

/** One's own application; those who lead the applicant; whoever examines, judges or reviews there. */
export const certificationResource: OwnResource<Certification> = {
  kind: 'own',
  read: [
    { ability: 'training.read' },
    { ability: 'certification.exam' },
    { ability: 'certification.practical' },
    { ability: 'certification.award' },
  ],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['personId'],
};

/** What one can be certified in is known to all members. */
export const schemeResource: OwnResource<CertificationScheme> = {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: [],
};

declareResource(Certification, certificationResource);
declareResource(CertificationEvent, { kind: 'part', parent: () => Certification, by: 'certificationId' });
declareResource(CertificationScheme, schemeResource);
