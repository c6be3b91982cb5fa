import type { ObjectLiteral } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Amount, Decision } from './explain.ts';
import type { Policy } from './policy.ts';
import { subjectFor, type OwnResource } from './resource.ts';
import { selfBars } from './separation.ts';

/** The verb, the record, and how much is asked for. */
export interface Deed<Row extends ObjectLiteral> {
  readonly ability: Ability;
  readonly row: Row;
  readonly amount?: Amount;
}

/**
 * Decides whether a person may do something to one record now: by their grants, and by what stands against it at this
 * record. Pure. A command that refuses and an explanation that is asked for call this one function.
 */
export const decide = <Row extends ObjectLiteral>(
  policy: Policy,
  resource: OwnResource<Row>,
  { ability, row, amount }: Deed<Row>,
): Decision => {
  const subject = subjectFor(resource, ability, row);
  const decision = policy.explain(ability, subject, amount);
  const bars = decision.allowed
    ? [
        ...selfBars(ability, subject, policy.actor, decision.grant),
        ...(resource.bars?.(ability, row, policy.actor) ?? []),
      ]
    : [];
  const [first] = bars;
  if (!first) return decision;
  return {
    allowed: false,
    reason: first.kind,
    grant: null,
    steps: [...decision.steps, ...bars.map(({ kind, text }) => ({ kind, passed: false, text }))],
  };
};
