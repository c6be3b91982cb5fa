import type { Ability } from '../../api/core/abilities.ts';
import type { Bilingual } from '../../api/core/bilingual.ts';

/** How far a role's grant reaches from the unit of the post: one's own, the unit, all below it, the organisation. */
export type RoleScope = 'OWN' | 'UNIT' | 'SUBTREE' | 'ALL';

/** A role that every organisation starts with. */
export interface SystemRole {
  readonly code: string;
  readonly name: Bilingual;
  readonly grants: { readonly [Name in Ability]?: RoleScope };
}

/** What every post learns, is examined in and suggests of its own. */
const learning = {
  'training.read': 'OWN',
  'certification.apply': 'OWN',
  'suggestion.raise': 'OWN',
  'knowledge.read': 'OWN',
} as const;

/** What every post has: its job description, the holder's own facts, records and learning. */
export const everyone = {
  'job.read': 'OWN',
  'person.identity': 'OWN',
  'person.record': 'OWN',
  'roster.swap': 'OWN',
  'handover.write': 'OWN',
  ...learning,
} as const;

/** What HR has: it keeps the records of all others, writes job descriptions and plans trainings for the organisation. */
export const personnel = {
  'org.edit': 'ALL',
  'person.identity': 'ALL',
  'person.record': 'ALL',
  'person.recordEdit': 'ALL',
  'person.fit': 'ALL',
  'job.read': 'ALL',
  'job.write': 'ALL',
  'performance.read': 'ALL',
  ...learning,
  'training.read': 'ALL',
  'training.plan': 'ALL',
  'training.require': 'ALL',
} as const;

/** Who signs for what was sent to a unit must see it before it is anybody's own; handling it is then one's own. */
export const handling = { 'ticket.read': 'UNIT', 'ticket.sign': 'UNIT', 'ticket.handle': 'OWN' } as const;
