import { declareChildren, declareComputed } from '../../core/read/declare.ts';
import { Person } from '../../org/people/person.entity.ts';
import { lastDayOf } from '../../org/people/assignment.rules.ts';
import { Certificate } from './certificate.entity.ts';
import { isValidOn } from './certificate.rules.ts';
import { PersonRecord } from './person-record.entity.ts';

declareChildren(Person, 'records', () => PersonRecord, {
  by: 'personId',
  order: [
    ['kind', 'ASC'],
    ['startsOn', 'DESC', 'LAST'],
    ['id', 'DESC'],
  ],
});
declareChildren(Person, 'certificates', () => Certificate, {
  by: 'personId',
  order: [
    ['issuedOn', 'DESC'],
    ['id', 'DESC'],
  ],
});

declareComputed(PersonRecord, 'lastDay', {
  needs: ['endsOn'],
  compute: ({ endsOn }: PersonRecord) => lastDayOf(endsOn),
});
declareComputed(Certificate, 'isValid', {
  needs: ['issuedOn', 'expiresOn', 'withdrawnAt'],
  compute: (certificate: Certificate, { today }) =>
    certificate.withdrawnAt === null && isValidOn(certificate, today),
});
declareComputed(Person, 'seesRecords', {
  needs: ['organisationId'],
  compute: ({ id, organisationId }: Person, { policy }) =>
    policy.can('person.record', { organisationId, units: [], people: [id], positions: [] }),
});
declareComputed(Person, 'mayRecord', {
  needs: ['organisationId'],
  compute: ({ id, organisationId }: Person, { policy, actor }) =>
    id !== actor.personId &&
    policy.can('person.recordEdit', { organisationId, units: [], people: [id], positions: [] }),
});
