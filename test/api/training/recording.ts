import type { PersonKey } from '../../support/world-facts.ts';
import type { World } from '../../support/world.ts';

const records =
  'records { id kind subject level place figure startsOn lastDay note recordedBy { name } withdrawnAt withdrawalReason }';
const certificates =
  'certificates { id name number issuer issuedOn expiresOn origin isValid withdrawnAt withdrawalReason }';
const payload = `{ person { id ${records} ${certificates} } }`;

const documents = {
  add: `mutation ($input: AddPersonRecordInput!) { row: addPersonRecord(input: $input) ${payload} }`,
  withdraw: `mutation ($input: WithdrawRecordInput!) { row: withdrawPersonRecord(input: $input) ${payload} }`,
  certify: `mutation ($input: RecordCertificateInput!) { row: recordCertificate(input: $input) ${payload} }`,
  uncertify: `mutation ($input: WithdrawRecordInput!) { row: withdrawCertificate(input: $input) ${payload} }`,
};

/** What tests record of people. */
export const recordingIn = ({ ask, ids }: World) => ({
  record: (who: PersonKey | null, verb: keyof typeof documents, input: object, language?: string) =>
    ask(who, documents[verb], { input }, language),
  /** Records something of somebody, by HR; it must go through. */
  has: async (whose: PersonKey, verb: 'add' | 'certify', content: object) => {
    const { data, errors } = await ask('hr', documents[verb], {
      input: { personId: ids.person[whose], ...content },
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.row.person;
  },
  recordsSeenBy: (who: PersonKey, whose: PersonKey) =>
    ask(
      who,
      `query ($id: ID!) { person(id: $id) { name seesRecords mayRecord ${records} ${certificates} } }`,
      {
        id: ids.person[whose],
      },
    ),
});
