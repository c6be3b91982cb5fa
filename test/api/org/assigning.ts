import { actorOf } from '../../../api/access/actor.ts';
import type { World } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const fields =
  'assignment { id kind startsOn lastDay standing mayChange revision position { title } standsInFor { name } }';
const mutation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { row: ${name}(input: $input) { ${fields} } }`;
const person =
  'person { id name employeeNo bornOn revision lastDay assignments { position { title } lastDay } }';
const away = 'staysAway { id title fate problem }';

const texts = {
  assign: mutation('assignPerson', 'AssignPersonInput'),
  end: mutation('endAssignment', 'EndAssignmentInput'),
  kind: mutation('changeAssignmentKind', 'ChangeAssignmentKindInput'),
  withdraw: mutation('withdrawAssignment', 'AssignmentInput'),
  transfer: mutation('transferPerson', 'TransferPersonInput'),
  create: `mutation ($input: CreatePersonInput!) { row: createPerson(input: $input) { ${person} } }`,
  edit: `mutation ($input: EditPersonInput!) { row: editPerson(input: $input) { ${person} } }`,
  leave: `mutation ($input: LeaveOrganisationInput!) { row: leaveOrganisation(input: $input) { ${person} ${away} } }`,
  stay: `mutation ($input: PersonInput!) { row: withdrawLeaving(input: $input) { ${person} ${away} } }`,
};

/** What tests say of people and their posts. */
export const assigningIn = ({ ask, db, ids, clock }: World) => {
  let people = 0;
  return {
    take: (who: PersonKey | null, verb: keyof typeof texts, input: object, language?: string) =>
      ask(who, texts[verb], { input }, language),
    /** A person of the first organisation who holds no post. */
    newcomer: async (name = `新人${(people += 1)}`): Promise<string> => {
      const [row] = (await db.query(
        'INSERT INTO person (organisation_id, name) VALUES ($1, $2) RETURNING id::text',
        [ids.unit.group, name],
      )) as { id: string }[];
      return row?.id ?? '';
    },
    /** Which assignment somebody's main one is, as read now; the earliest. */
    mainOf: async (personId: string): Promise<{ id: string; revision: number }> => {
      const [row] = (await db.query(
        `SELECT id::text, revision FROM assignment WHERE person_id = $1 AND kind = 'PRIMARY' ORDER BY starts_on LIMIT 1`,
        [personId],
      )) as { id: string; revision: number }[];
      return row ?? { id: '', revision: 0 };
    },
    /** Which person, as read now. */
    asRead: async (id: string): Promise<{ id: string; revision: number }> => {
      const [row] = (await db.query('SELECT id::text, revision FROM person WHERE id = $1', [id])) as {
        id: string;
        revision: number;
      }[];
      return row ?? { id, revision: 0 };
    },
    /** All that somebody held, holds and is to hold: kind, first day and the day after the last. */
    spans: async (personId: string): Promise<string[]> => {
      const rows = (await db.query(
        `SELECT concat_ws(' ', a.kind, p.title, a.starts_on, coalesce(a.ends_on::text, 'open')) AS said
         FROM assignment a JOIN position p ON p.id = a.position_id WHERE a.person_id = $1 ORDER BY a.starts_on, a.id`,
        [personId],
      )) as { said: string }[];
      return rows.map(({ said }) => said);
    },
    /** What somebody may do at this moment. */
    mayOf: async (personId: string): Promise<string[]> => {
      const actor = await actorOf(db, { personId, now: clock.now() });
      return [...new Set(actor?.grants.map(({ ability }) => ability))];
    },
    /** The kinds of what somebody was told about their posts, the latest last. */
    toldTo: async (personId: string): Promise<string[]> => {
      const rows = (await db.query(
        `SELECT kind FROM notification WHERE person_id = $1 AND entity = 'Person' ORDER BY id`,
        [personId],
      )) as { kind: string }[];
      return rows.map(({ kind }) => kind);
    },
  };
};
