import type { Ability } from '../../../api/core/abilities.ts';
import type { About, Ground } from './reach.ts';
import { aboutReading, type Found, type Row } from './records.ts';

const some = (...values: readonly unknown[]): string[] =>
  values.flat(3).flatMap((value) => (value === null || value === undefined ? [] : [String(value)]));

type Part = (ticket: Row) => Pick<About, 'units' | 'people'>;

/** Where it came in; who registered it calls it their own. */
const origin: Part = (ticket) => ({
  units: some(ticket['origin_unit_id']),
  people: some(ticket['registered_by_id']),
});
/** Where it lies; who handles it calls it their own. */
const place: Part = (ticket) => ({
  units: some(ticket['handling_unit_id']),
  people: some(ticket['handler_id']),
});
const bothEnds: Part = (ticket) => ({
  units: some(ticket['origin_unit_id'], ticket['handling_unit_id']),
  people: some(ticket['handler_id']),
});
const bothEndsAndAll: Part = (ticket) => ({
  units: bothEnds(ticket).units,
  people: some(ticket['person_ids']),
});
const everywhere: Part = (ticket) => ({
  units: some(ticket['unit_ids']),
  people: some(ticket['person_ids']),
});

/** The places that have to do with its customer today, and who registered or handles it there. */
const customers: Part = (ticket) => ({
  units: some(ticket['origin_unit_id'], ticket['handling_unit_id'], ticket['callback_unit_id']),
  people: some(ticket['registered_by_id'], ticket['handler_id']),
});

/** What each verb on a ticket is about, as the process sheet has it in words (F085, F086); all others: everywhere. */
const partsOfTickets: { readonly [Verb in Ability]?: Part } = {
  'ticket.classify': origin,
  'ticket.dispatch': origin,
  'ticket.sign': place,
  'ticket.handle': place,
  'ticket.reroute': bothEnds,
  'ticket.close': bothEnds,
  'ticket.review': bothEndsAndAll,
  'ticket.sendBack': bothEndsAndAll,
  'customer.identity': customers,
};

/** What concerns the person whose record it is: people belong where their posts are, or to the organisation as a whole. */
export const aboutOwner = (found: Found, { held }: Ground): About => {
  const about = aboutReading(found);
  const units = held.filter(({ person }) => about.people.includes(person)).map(({ unit }) => unit);
  return { ...about, units: units.length > 0 ? units : [about.organisation] };
};

/** What changes somebody's facts, or ends their time, concerns every unit in which they hold or are to hold a post. */
const aboutAll = (found: Found, ground: Ground): About => {
  const { organisation, people } = aboutReading(found);
  const units = [...ground.held, ...ground.planned]
    .filter(({ person }) => people.includes(person))
    .map(({ unit }) => unit);
  return {
    organisation,
    units: units.length > 0 ? units : [organisation],
    people: [],
    posts: [],
    inEach: true,
  };
};

/** What learning is about may lie with somebody who holds no post: with the organisation as a whole. */
const isOfLearning = (ability: Ability): boolean => /^(training|certification|suggestion)\./.test(ability);

/** What a verb about a person asks: who it is, in which units they hold posts, or whether it reaches each of these. */
const aboutPerson = (found: Found, ground: Ground, ability: Ability): About => {
  if (ability === 'org.edit') return aboutAll(found, ground);
  if (isOfLearning(ability)) return aboutOwner(found, ground);
  const about = aboutReading(found);
  if (!/^access\.|^person\.fit$/.test(ability)) return about;
  const posts = ground.held.filter(({ person }) => about.people.includes(person));
  return { ...about, units: posts.map(({ unit }) => unit), posts: posts.map(({ post }) => post) };
};

/** What a verb on what somebody holds is about: the post. */
const aboutHolding = (found: Found, { held, planned }: Ground, ability: Ability): About => {
  const about = aboutReading(found);
  const units = [...held, ...planned]
    .filter(({ person, post }) => about.people.includes(person) && about.posts.includes(post))
    .map(({ unit }) => unit);
  return ability === 'org.edit' ? { ...about, units, people: [], posts: [] } : { ...about, units };
};

/** What a verb on a record is about. */
export const aboutVerb = (name: string, found: Found, ground: Ground, ability: Ability): About => {
  const about = aboutReading(found);
  if (found.kind === 'Ticket') return { ...about, ...(partsOfTickets[ability] ?? everywhere)(found.row) };
  if (found.kind === 'Person') return aboutPerson(found, ground, ability);
  if (found.kind === 'Assignment') return aboutHolding(found, ground, ability);
  // Nobody edits a post because they hold it.
  if (found.kind === 'Position' && /^(org\.edit|access\.manage)$/.test(ability))
    return { ...about, posts: [] };
  // Nor does whoever declared an outage withdraw it by that.
  if (found.kind === 'FaultWindow') return { ...about, people: [] };
  // Registering is one's own business where one holds a post.
  if (found.kind === 'OrgUnit' && ability === 'ticket.register')
    return {
      ...about,
      people: ground.held.filter(({ unit }) => about.units.includes(unit)).map(({ person }) => person),
    };
  // Whoever awards revokes, wherever the holder has posts.
  if (found.kind === 'Certificate' && ability === 'certification.award') return aboutOwner(found, ground);
  // How one certifies is said for the organisation as a whole.
  if (found.kind === 'CertificationScheme') return { ...about, units: [about.organisation] };
  // What a course came to is recorded by whoever plans it, where it is held.
  if (found.kind === 'Enrolment' && ability === 'training.plan')
    return { ...about, units: some(found.row['course_unit_id']), people: [] };
  // Whoever may look at one of the units below is shown what concerns that one.
  if (name === 'qualificationGaps')
    return {
      ...about,
      units: [...ground.above]
        .filter(([, path]) => path.includes(about.units[0] ?? ''))
        .map(([unit]) => unit),
    };
  return about;
};

/** What somebody and a record are to each other, over the organisation as it stands. */
type Test = (person: string, found: Found, ground: Ground) => boolean;

const is = (value: unknown, person: string): boolean => some(value).includes(person);
const holds: Test = (person, { row }, { held }) =>
  held.some((one) => one.person === person && one.post === String(row['position_id']));
const isApplicant: Test = (person, { row }) => is(row['person_id'], person);
const isThemselves: Test = (person, { row }) => is(row['id'], person);
const isTheirs: Test = (person, { row }) => is(row['person_id'], person);
const wroteOrReviewed: Test = (person, { row }) => is([row['author_ids'], row['reviewer_id']], person);

/**
 * Who must leave something to others although it reaches them: separation of duties, and what is somebody's in
 * particular. By mutation; they are refused with FORBIDDEN.
 */
export const leftToOthers: Readonly<Record<string, Test>> = {
  signTicket: (person, { row }) => row['handler_id'] !== null && !is(row['handler_id'], person),
  approveReply: (person, { row }) => is(row['reply_author_id'], person),
  sendBackReply: (person, { row }) => is(row['reply_author_id'], person),
  acknowledgeJobDescription: (...all) => !holds(...all),
  withdrawHeadcountRequest: (person, { row }) => !is(row['raised_by_id'], person),
  leavingPreview: isThemselves,
  leaveOrganisation: isThemselves,
  withdrawLeaving: isThemselves,
  endAssignment: isTheirs,
  changeAssignmentKind: isTheirs,
  transferPerson: isTheirs,
  withdrawAssignment: isTheirs,
  givePersonalGrant: isTheirs,
  previewPersonalGrant: isTheirs,
  changePersonalGrantEnd: isThemselves,
  revokePersonalGrant: isThemselves,
  addPersonRecord: isThemselves,
  recordCertificate: isThemselves,
  withdrawPersonRecord: isTheirs,
  withdrawCertificate: isTheirs,
  revokeCertificate: isTheirs,
  approveHeadcountRequest: (person, { row }) => is(row['raised_by_id'], person),
  declineHeadcountRequest: (person, { row }) => is(row['raised_by_id'], person),
  handOnHeadcountRequest: (person, { row }) => is(row['raised_by_id'], person),
  reviewMentoring: (person, { row }) => is([row['mentee_id'], row['mentor_id']], person),
  decideSuggestion: (person, { row }) => is(row['author_id'], person),
  withdrawSuggestion: (person, { row }) => !is(row['author_id'], person),
  // Whoever holds a post in what is reviewed is reviewed, and leaves it to whoever opened it.
  withdrawAccessReview: (person, { row }, { held }) =>
    !is(row['opened_by_id'], person) &&
    held.some((post) => post.person === person && is(row['unit_ids'], post.unit)),
};

/**
 * Who is told first that it is not theirs as things stand (INVALID_STATE), whether they have the right or not, since they
 * had a part in it. By mutation.
 */
export const toldOfState: Readonly<Record<string, Test>> = {
  reviewJobDescription: (...all) => wroteOrReviewed(...all) || holds(...all),
  approveJobDescription: (...all) => wroteOrReviewed(...all) || holds(...all),
  withdrawJobDescription: holds,
  acceptCertification: isApplicant,
  finishLearning: isApplicant,
  recordExam: isApplicant,
  recordPractical: isApplicant,
  awardCertificate: (person, { row }) => is([row['person_id'], row['examiner_ids']], person),
  refuseCertification: isApplicant,
  withdrawCertification: (...all) => !isApplicant(...all),
};

/** Where the state decides which of the declared abilities it takes. */
export const abilityInState: Readonly<Record<string, (row: Row) => string>> = {
  returnJobDescription: ({ state }) => (state === 'REVIEWED' ? 'job.approve' : 'job.review'),
  revealCustomer: ({ is_anonymous }) => (is_anonymous === true ? 'reporter.reveal' : 'customer.reveal'),
  refuseCertification: ({ state }) => (state === 'REVIEW_DUE' ? 'certification.award' : 'certification.exam'),
};

/** Whose a thing is that has no resource, as SQL, and the argument that names it: nobody else finds it. By field. */
export const ownersOf: Readonly<Record<string, { readonly sql: string; readonly by: string }>> = {
  revokeSession: {
    sql: 'SELECT c.person_id::text AS person FROM session s JOIN account c ON c.id = s.account_id WHERE s.id = $1',
    by: 'input.id',
  },
  revokeAccessToken: {
    sql: 'SELECT c.person_id::text AS person FROM access_token t JOIN account c ON c.id = t.account_id WHERE t.id = $1',
    by: 'input.id',
  },
  ...Object.fromEntries(
    [
      ...['mapSheet', 'importSheet', 'stopSheetImport', 'discardSheet'].map(
        (name) => [name, 'input.id'] as const,
      ),
      ['sheetImport', 'id'] as const,
      ['sheetRows', 'importId'] as const,
    ].map(([name, by]) => [
      name,
      { sql: 'SELECT person_id::text AS person FROM sheet_import WHERE id = $1', by },
    ]),
  ),
};
