/** The abilities that an authority line may give, in the order of the API's list (a test compares the two). */
export const abilityNames = [
  'org.edit',
  'person.identity',
  'person.record',
  'person.recordEdit',
  'person.fit',
  'job.read',
  'job.write',
  'job.review',
  'job.approve',
  'ticket.read',
  'ticket.register',
  'ticket.classify',
  'ticket.dispatch',
  'ticket.reroute',
  'ticket.sign',
  'ticket.handle',
  'ticket.review',
  'ticket.sendBack',
  'ticket.callBack',
  'ticket.close',
  'ticket.reopen',
  'customer.identity',
  'performance.read',
  'calls.import',
  'outage.declare',
  'account.manage',
  'access.read',
  'audit.read',
] as const;
export type AbilityName = (typeof abilityNames)[number];

/** A word as an ability that we have words for. */
export const abilityOf = (word: string): AbilityName | undefined =>
  abilityNames.find((name) => name === word);
