import { declareRecordKind } from '../../core/record-kind.ts';
import { dayIn, declareResource, type OwnResource } from '../../core/resource.ts';
import { barsOf } from '../../core/workflow.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { certificationWord, type CertificationStep } from './certification.words.ts';
import { certificationSheet, factsOf } from './certification.workflow.ts';
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
  bars: (ability, application, actor, circumstances) =>
    barsOf(certificationSheet, {
      ability,
      step: circumstances.step as CertificationStep | undefined,
      state: application.state,
      facts: factsOf(application, circumstances.loaded as CertificationScheme, actor, dayIn(circumstances)),
    }),
  load: (manager, { schemeId }) => manager.findOneByOrFail(CertificationScheme, { id: schemeId }),
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

declareRecordKind(Certification, certificationWord);
