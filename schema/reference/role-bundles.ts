/** What every post learns, is examined in and suggests of its own. */
const learning = {
  'training.read': 'OWN',
  'certification.apply': 'OWN',
  'suggestion.raise': 'OWN',
} as const;

/** What every post has: its job description, the holder's own facts and learning, and whether they meet their posts. */
export const everyone = {
  'job.read': 'OWN',
  'person.identity': 'OWN',
  'person.record': 'OWN',
  'person.fit': 'OWN',
  ...learning,
} as const;

/** What the people who keep the records of all others have; they plan the trainings of the whole organisation. */
export const personnel = {
  'org.edit': 'ALL',
  'person.identity': 'ALL',
  'person.record': 'ALL',
  'person.recordEdit': 'ALL',
  'person.fit': 'ALL',
  ...learning,
  'training.read': 'ALL',
  'training.plan': 'ALL',
  'training.require': 'ALL',
} as const;

/** Who signs for what was sent to a unit must see it before it is anybody's own; handling it is then one's own. */
export const handling = { 'ticket.read': 'UNIT', 'ticket.sign': 'UNIT', 'ticket.handle': 'OWN' } as const;
