/** Fields that other tests look after, or that the oracle would only repeat. */
export const leftOutOfOracle = [
  // Trainings and applications with their own filter; test/api/training/ says who sees them.
  'Person.trainings',
  'Person.certifications',
  'Certificate.standing',
  'Ticket.steps',
  'Ticket.proposedDueAt',
  // Whose right reaches the ticket; test/api/tickets/reveal.test.ts says whose.
  'Ticket.revealable',
  // For whom one stands in; test/api/access/deputies.test.ts says for whom.
  'Ticket.standsInFor',
  'JobDescription.steps',
  'JobDescription.problems',
  // A loader of its own, with one more statement; test/api/access/accounts.test.ts holds it to account.manage.
  'Person.account',
  // Pure rules over lines and relations; test/rules/org/consistency.rules.test.ts and establishment.test.ts have them.
  'Position.findings',
  'OrgUnit.establishment',
  // Whether org.edit reaches the units concerned; test/api/org/assignments.test.ts says where it does.
  'Person.mayEdit',
  'Assignment.mayChange',
  'OrgUnit.mayEdit',
  'OrgUnit.mayFoundBelow',
  'Position.mayAssign',
  // Whether access.read or access.manage reaches a post; test/api/access/administering-part.test.ts says of whom.
  'Person.mayAskAccess',
  // Whether headcount.raise reaches the unit; test/api/org/headcount.test.ts says where it does.
  'Position.mayAskForSeats',
  'OrgUnit.mayAskForSeats',
  // What is recorded of people; test/api/training/records.test.ts says who sees and writes it.
  'Person.records',
  'Person.certificates',
  'Person.seesRecords',
  'Person.mayRecord',
  // Loaders over a rule of their own; test/api/training/fit.test.ts and the rules’ tests look after them.
  'Person.fits',
  'Person.fit',
  'Position.candidates',
  // What roles give and who carries them; kept-roles.test.ts, role-editing.test.ts and position-roles.test.ts in
  // test/api/access look after them.
  'Position.roles',
  'Position.mayGiveRoles',
  'Role.grants',
  'Role.mayEdit',
  'Role.isSystem',
  'Role.shipped',
  'Role.isChanged',
  'Role.postCount',
  'Role.holderCount',
] as const;
