import { declareResource, type OwnResource } from '../../core/resource.ts';
import { CertificateRule } from './certificate-rule.entity.ts';
import { Certificate } from './certificate.entity.ts';
import { PersonRecord } from './person-record.entity.ts';

// What is known of people is for those who keep the records, and for the people themselves. Whether somebody meets a
// post is told further than that (fit/), without the facts.
const records = {
  kind: 'own',
  read: [{ ability: 'person.record' }],
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
} as const satisfies OwnResource<PersonRecord & Certificate>;

declareResource(PersonRecord, records);
declareResource(Certificate, records);

declareResource(CertificateRule, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: [],
});
