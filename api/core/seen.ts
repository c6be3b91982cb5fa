import type { ObjectLiteral } from 'typeorm';
import type { Policy } from './policy.ts';
import {
  isOwnToSee,
  resourceOf,
  subjectOf,
  type EntityClass,
  type OwnResource,
  type ReadRule,
} from './resource.ts';
import type { Subject } from './subject.ts';

/**
 * Whether a person may see a row, in memory; the twin of the row filter in `filter.ts`. For parts, ask about the
 * parent.
 */
export const maySee = <Row extends ObjectLiteral>(
  policy: Policy,
  entity: EntityClass<Row>,
  row: Row,
): boolean => {
  const resource = resourceOf(entity);
  if (resource.kind === 'public') return true;
  if (resource.kind === 'part') throw new Error('Ask about the parent of a part.');
  return policy.views.every((view) => isSeen(view, resource as unknown as OwnResource<Row>, row));
};

/** What seeing a row by a rule is about: by a rule for `anywhere` the row counts as one of every unit that the ability reaches. */
export const subjectSeen = <Row extends ObjectLiteral>(
  policy: Policy,
  { ability, anywhere }: ReadRule<Row>,
  subject: Subject,
): Subject => {
  if (!anywhere) return subject;
  const reached = policy.reach(ability).within.get(subject.organisationId);
  return { ...subject, units: [...(reached?.units ?? [])] };
};

const isSeen = <Row extends ObjectLiteral>(policy: Policy, own: OwnResource<Row>, row: Row): boolean => {
  const subject = subjectOf(own, row);
  if (own.read === 'members') return policy.actor.organisationIds.includes(subject.organisationId);
  if (own.read === 'oneself') {
    const { token, personId } = policy.actor;
    return !token && subject.people.includes(personId);
  }
  return (
    own.read.some(
      (rule: ReadRule<Row>) =>
        (!rule.when || rule.when.in.includes(String((row as Record<string, unknown>)[rule.when.column]))) &&
        policy.can(rule.ability, subjectSeen(policy, rule, subject)),
    ) || isOwnToSee(own, row, policy.actor)
  );
};
