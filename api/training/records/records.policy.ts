import { declareRecordKind } from '../../core/record-kind.ts';
import { declareResource, type OwnResource } from '../../core/resource.ts';
import { CertificateRule } from './certificate-rule.entity.ts';
import { Certificate } from './certificate.entity.ts';
import { PersonRecord } from './person-record.entity.ts';

// What is known of people is for those who keep the records, and for the people themselves. Whether somebody meets a
// post is told further than that (fit/), without the facts.
export const recordsResource = {
  kind: 'own',
  read: [{ ability: 'person.record' }],
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
  // Whoever could write their own record would give themselves a post.
  bars: (ability, { personId }, actor) =>
    ability === 'person.recordEdit' && personId === actor.personId
      ? [
          {
            kind: 'SEPARATION',
            text: {
              zh: '不能登记自己的资历和证书，请由另一位有此权限的人登记。',
              en: 'Your own qualifications are recorded by somebody else who may.',
            },
          } as const,
        ]
      : [],
} as const satisfies OwnResource<Pick<PersonRecord, 'organisationId' | 'personId'>>;

declareResource(PersonRecord, recordsResource);
declareResource(Certificate, recordsResource);

declareResource(CertificateRule, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: [],
});

declareRecordKind(PersonRecord, { zh: '资历记录', en: 'record' });
declareRecordKind(Certificate, { zh: '证书', en: 'certificate' });
