/** A row as it was asked for. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
export type Offered = any;

/** A field that says whether somebody may do something to a row, and the call that it speaks of. */
interface Offer {
  /** The type and field, such as `Person.mayEdit`. */
  readonly field: string;
  /** Where rows with it are read; `$me` is whoever asks. */
  readonly asked: string;
  /** The rows in the answer. */
  readonly rows: (data: Offered) => readonly Offered[];
  /** The mutation or query and what it is given, such that only who asks can be wrong. */
  readonly call: (
    row: Offered,
    who: { me: string; postless: string },
  ) => readonly [name: string, input: object];
}

const people = `query ($me: ID!) { own: person(id: $me) { ...of } people(first: 30) { nodes { ...of } } }
  fragment of on Person { id revision name mayEdit mayRecord mayAskAccess assignments { id revision startsOn mayChange } }`;
const everybody = ({ own, people: { nodes } }: Offered) => [own, ...nodes].filter(Boolean);
const posts = `query { positions(first: 60) { nodes { id revision mayAssign mayGiveRoles mayAskForSeats roles { id } } } }`;
const ofPosts = ({ positions }: Offered) => positions.nodes;
const courses = `query { courses(first: 25) { nodes { id revision mayPlan maxScore startsOn
  enrolments { id revision mayRecord mayTakeBack resultOn course { maxScore startsOn } } } } }`;
const ofCourses = (data: Offered) => data.courses.nodes;
const ofEnrolments = (data: Offered) => ofCourses(data).flatMap(({ enrolments }: Offered) => enrolments);

/** Every field that offers something. One that is new to the schema is added here, else the test fails. */
export const offers: readonly Offer[] = [
  {
    field: 'Person.mayEdit',
    asked: people,
    rows: everybody,
    call: ({ id, revision, name }) => ['editPerson', { id, revision, name: `${name}甲` }],
  },
  {
    field: 'Person.mayAskAccess',
    asked: people,
    rows: everybody,
    call: ({ id }) => ['personAccess', { personId: id }],
  },
  {
    field: 'Person.mayRecord',
    asked: people,
    rows: everybody,
    call: ({ id }) => [
      'addPersonRecord',
      { personId: id, kind: 'EDUCATION', level: 'MASTER_UP', startsOn: '2015-06-30' },
    ],
  },
  {
    field: 'Assignment.mayChange',
    asked: people,
    rows: (data) => everybody(data).flatMap(({ assignments }: Offered) => assignments),
    call: ({ id, revision }) => ['endAssignment', { id, revision, lastDay: '2026-11-25' }],
  },
  {
    field: 'Position.mayAssign',
    asked: posts,
    rows: ofPosts,
    call: ({ id }, { postless }) => [
      'assignPerson',
      { positionId: id, personId: postless, kind: 'CONCURRENT', startsOn: '2026-11-23' },
    ],
  },
  {
    field: 'Position.mayGiveRoles',
    asked: posts,
    rows: ofPosts,
    call: ({ id, revision, roles }) => [
      'setPositionRoles',
      { positionId: id, revision, roleIds: roles.map((role: Offered) => role.id) },
    ],
  },
  {
    field: 'Role.mayEdit',
    asked: 'query { roles { items { id revision organisationId nameZh mayEdit } } }',
    rows: ({ roles }) => roles.items,
    call: ({ id, revision, organisationId, nameZh }) => [
      'updateRoles',
      { organisationId, roles: [{ id, revision, nameZh: `${nameZh}甲` }] },
    ],
  },
  {
    field: 'Position.mayAskForSeats',
    asked: posts,
    rows: ofPosts,
    call: ({ id }) => [
      'raiseHeadcountRequest',
      { positionId: id, seats: 1, reason: '话务量上升', wantedFrom: '2027-01-01' },
    ],
  },
  {
    field: 'OrgUnit.mayAskForSeats',
    asked: `query { orgUnits { items { id mayAskForSeats } } }`,
    rows: ({ orgUnits }) => orgUnits.items,
    call: ({ id }) => [
      'raiseHeadcountRequest',
      { unitId: id, title: '质检员', seats: 1, reason: '话务量上升', wantedFrom: '2027-01-01' },
    ],
  },
  {
    field: 'OrgUnit.mayEdit',
    asked: `query { orgUnits { items { id revision sort mayEdit } } }`,
    rows: ({ orgUnits }) => orgUnits.items,
    call: ({ id, revision, sort }) => ['editUnit', { id, revision, sort }],
  },
  {
    field: 'OrgUnit.mayFoundBelow',
    asked: `query { orgUnits { items { id mayFoundBelow } } }`,
    rows: ({ orgUnits }) => orgUnits.items,
    call: ({ id }) => ['createUnit', { parentId: id, name: '新设小组', kind: 'TEAM' }],
  },
  {
    field: 'Course.mayPlan',
    asked: courses,
    rows: ofCourses,
    call: ({ id, revision }) => ['cancelCourse', { id, revision, reason: '讲师出差' }],
  },
  {
    field: 'Enrolment.mayRecord',
    asked: courses,
    rows: ofEnrolments,
    call: ({ id, revision, course }) => [
      'recordCourseResult',
      {
        id,
        revision,
        attended: true,
        heldOn: course?.startsOn ?? '2026-11-01',
        ...(course?.maxScore && { score: course.maxScore }),
      },
    ],
  },
  {
    field: 'Enrolment.mayTakeBack',
    asked: courses,
    rows: ofEnrolments,
    call: ({ id, revision }) => ['takeBackCourseResult', { id, revision, reason: '登记有误' }],
  },
  {
    field: 'CertificationScheme.mayEdit',
    asked: `query { certificationSchemes { items { id revision name mayEdit attempts maxScore passMark retakeDays isOpen } } }`,
    rows: ({ certificationSchemes }) => certificationSchemes.items,
    call: ({ id, revision, name, attempts, maxScore, passMark, retakeDays, isOpen }) => [
      'editCertificationScheme',
      { id, revision, name: `${name}甲`, attempts, maxScore, passMark, retakeDays, isOpen },
    ],
  },
  {
    field: 'Mentoring.mayReview',
    asked: `query { mentorings(first: 40) { nodes { id revision mayReview } } }`,
    rows: ({ mentorings }) => mentorings.nodes,
    call: ({ id, revision }) => ['reviewMentoring', { id, revision, outcome: 'MET', review: '可以独立上岗' }],
  },
  {
    field: 'Suggestion.mayDecide',
    asked: `query { suggestions(first: 40) { nodes { id revision mayDecide } } }`,
    rows: ({ suggestions }) => suggestions.nodes,
    call: ({ id, revision }) => ['decideSuggestion', { id, revision, adopted: true, decision: '写入说明书' }],
  },
  {
    field: 'Suggestion.mayWithdraw',
    asked: `query { suggestions(first: 40) { nodes { id revision mayWithdraw } } }`,
    rows: ({ suggestions }) => suggestions.nodes,
    call: ({ id, revision }) => ['withdrawSuggestion', { id, revision }],
  },
  {
    field: 'AccessReview.mayWithdraw',
    asked: `query { accessReviews(first: 20) { nodes { id revision mayWithdraw } } }`,
    rows: ({ accessReviews }) => accessReviews.nodes,
    call: ({ id, revision }) => ['withdrawAccessReview', { id, revision, reason: '范围选错' }],
  },
  {
    field: 'GivenInPerson.mayRevoke',
    asked: `query ($me: ID!, $other: ID!) { own: personalGrants(personId: $me) { ...of } other: personalGrants(personId: $other) { ...of } }
      fragment of on GivenInPerson { id personId mayRevoke }`,
    rows: ({ own, other }) => [...(own ?? []), ...(other ?? [])],
    call: ({ id, personId }) => ['revokePersonalGrant', { personId, grantId: id, reason: '支援结束' }],
  },
  {
    field: 'FaultWindow.mayWithdraw',
    asked: `query ($unit: ID!) { performance(input: { unitId: $unit, from: "2026-11-01", to: "2026-11-20" }) {
      faultWindows(withdrawn: true) { id mayWithdraw } } }`,
    rows: ({ performance }) => performance?.faultWindows ?? [],
    call: ({ id }) => ['withdrawFaultWindow', { id, reason: '登记有误' }],
  },
];

/** Fields of that kind that the test of the imported head looks at (test/api/jobs/intake/head.test.ts). */
export const ofImportedHeads: readonly string[] = ['ImportedHead.mayEdit', 'ImportedHeadRow.mayTake'];
