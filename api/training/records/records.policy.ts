import type { Actor } from '../../core/actor.ts';
import { declareRecordKind, type RecordKind } from '../../core/record-kind.ts';
import { declareResource, subjectFor, type Bar, type OwnResource } from '../../core/resource.ts';
import { barsOnOneself } from '../../org/people/oneself.rules.ts';
import { subjectOfOwner } from '../learner.ts';
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
  bars: (ability, { personId }, actor) =>
    ability === 'person.recordEdit' ? barsOnOneself(ability, personId, actor) : [],
} as const satisfies OwnResource<Pick<PersonRecord, 'organisationId' | 'personId'>>;

const stands = (zh: string, en: string): readonly Bar[] => [{ kind: 'STATE', text: { zh, en } }];

/** What stands against revoking a certificate: one's own, and one that was not awarded here or is revoked. Pure. */
const barsOfRevoking = (
  { personId, origin, withdrawnAt }: Pick<Certificate, 'personId' | 'origin' | 'withdrawnAt'>,
  actor: Pick<Actor, 'personId'>,
): readonly Bar[] => {
  if (personId === actor.personId)
    return [
      {
        kind: 'SEPARATION',
        text: {
          zh: '不能吊销自己的证书，请由另一位有此权限的人办理。',
          en: 'Your own certificate is revoked by somebody else who may.',
        },
      },
    ];
  if (origin !== 'AWARDED')
    return stands(
      '外部证书不由本组织吊销；登记有误请在人员资历中撤销。',
      'It was issued elsewhere and is not revoked here; withdraw the record where it is wrong.',
    );
  return withdrawnAt === null ? [] : stands('这张证书已经吊销。', 'It was revoked already.');
};

/** A certificate: whoever may award revokes it, by where its holder has posts. */
export const certificateResource: OwnResource<Certificate> = {
  ...recordsResource,
  bars: (ability, row, actor) =>
    ability === 'certification.award'
      ? barsOfRevoking(row, actor)
      : recordsResource.bars(ability, row, actor),
};

/** How a certificate is asked about: whoever revokes one finds it among trainings, too, by where its holder has posts. */
export const certificateKind = {
  subject: async (manager, ability, row, today) =>
    ability === 'certification.award'
      ? subjectOfOwner(manager, row, today)
      : subjectFor(certificateResource, ability, row),
  foundBy: (ability) => (ability === 'certification.award' ? ['training.read', 'person.record'] : []),
} as const satisfies Partial<RecordKind<Certificate>>;

declareResource(PersonRecord, recordsResource);
declareResource(Certificate, certificateResource);

declareResource(CertificateRule, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: [],
});

declareRecordKind(PersonRecord, { zh: '资历记录', en: 'record' });
declareRecordKind(Certificate, { zh: '证书', en: 'certificate' }, certificateKind);
