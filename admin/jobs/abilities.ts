/** The abilities that an authority line may give, in the order of the API's list (a test compares the two). */
export const abilityNames = [
  'org.edit',
  'headcount.raise',
  'headcount.decide',
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
  'ticket.askExtension',
  'ticket.grantExtension',
  'ticket.review',
  'ticket.sendBack',
  'ticket.answer',
  'ticket.callBack',
  'ticket.urge',
  'ticket.escalate',
  'ticket.forward',
  'ticket.accept',
  'ticket.adjudicate',
  'ticket.rectify',
  'ticket.close',
  'ticket.reopen',
  'ticket.export',
  'compensation.propose',
  'compensation.approve',
  'quality.score',
  'violation.log',
  'customer.identity',
  'customer.reveal',
  'reporter.reveal',
  'performance.read',
  'metric.define',
  'appraisal.decide',
  'appraisal.input',
  'calls.import',
  'outage.declare',
  'roster.edit',
  'roster.swap',
  'handover.write',
  'training.read',
  'training.plan',
  'training.require',
  'certification.apply',
  'certification.exam',
  'certification.practical',
  'certification.award',
  'suggestion.raise',
  'suggestion.decide',
  'knowledge.edit',
  'knowledge.read',
  'account.manage',
  'access.manage',
  'access.review',
  'access.read',
  'audit.read',
] as const;
export type AbilityName = (typeof abilityNames)[number];

/** A word as an ability that we have words for. */
export const abilityOf = (word: string): AbilityName | undefined =>
  abilityNames.find((name) => name === word);

/** Those whose grants may be limited, and in what. */
export const limitedIn: { readonly [Name in AbilityName]?: 'SEATS' | 'MONEY' } = {
  'headcount.decide': 'SEATS',
  'compensation.approve': 'MONEY',
};

/** Those that are given for the whole organisation or not at all. */
export const wholeAbilities: readonly AbilityName[] = ['person.recordEdit', 'account.manage'];

/** Those that are given for oneself or for the whole organisation: they ask who somebody is, not where they hold posts. */
export const byPersonAbilities: readonly AbilityName[] = ['person.identity', 'person.record'];

const fits = (ability: string | null | undefined, scope: string): boolean => {
  const isOf = (some: readonly AbilityName[]): boolean => some.some((name) => name === ability);
  return scope === 'ALL' || (!isOf(wholeAbilities) && (scope === 'OWN' || !isOf(byPersonAbilities)));
};

/** The scopes among some with which an ability can be given; beside them the one that it has. */
export const scopesFor = <Scope extends string>(
  scopes: readonly Scope[],
  ability: string | null | undefined,
  present?: string | null,
): readonly Scope[] => scopes.filter((scope) => scope === present || fits(ability, scope));

/** Those that no part of Remit asks for yet; they can be given all the same. */
export const laterAbilities: readonly AbilityName[] = [
  'ticket.askExtension',
  'ticket.grantExtension',
  'ticket.answer',
  'ticket.urge',
  'ticket.escalate',
  'ticket.forward',
  'ticket.accept',
  'ticket.adjudicate',
  'ticket.rectify',
  'compensation.propose',
  'compensation.approve',
  'quality.score',
  'violation.log',
  'metric.define',
  'appraisal.decide',
  'appraisal.input',
  'roster.edit',
  'roster.swap',
  'handover.write',
  'knowledge.edit',
  'knowledge.read',
];
