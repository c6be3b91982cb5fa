/** Power over rights and their records: it goes to no deputy, by no line and no role. */
const administration = [
  'org.edit',
  'job.approve',
  'account.manage',
  'access.manage',
  'access.review',
  'access.read',
  'audit.read',
];

/** What a holder decides in person, as far as a role gives it; a line says of itself whether a deputy has it. */
const inPerson = [
  'headcount.decide',
  'compensation.approve',
  'appraisal.decide',
  'certification.award',
  'reporter.reveal',
  'metric.define',
];

/** Whether whoever stands in for a holder has nothing of an ability (C14). */
export const goesToNoDeputy = (ability: string, isLine: boolean): boolean =>
  administration.includes(ability) || (!isLine && inPerson.includes(ability));

/** Whether an ability is about its holder as a person where it reaches what is one's own: nobody has it for another. */
export const isAboutThemselves = (ability: string): boolean =>
  [
    'person.identity',
    'person.record',
    'training.read',
    'certification.apply',
    'suggestion.raise',
    'roster.swap',
    'handover.write',
  ].includes(ability);
