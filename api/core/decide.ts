import type { ObjectLiteral } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Actor } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import type { Amount, Decision } from './decision.ts';
import { keptByToken } from './explain.ts';
import type { Policy } from './policy.ts';
import { invalidState, Refusal } from './refusal.ts';
import {
  type Bar,
  type Circumstances,
  isOwnToSee,
  type OwnResource,
  subjectFor,
  subjectOf,
} from './resource.ts';
import { subjectSeen } from './seen.ts';
import { selfBars } from './separation.ts';
import type { Subject } from './subject.ts';
import { ownThings } from './token.ts';

/** The verb, the record, how much is asked for, and what guards look at beside it. */
export interface Deed<Row extends ObjectLiteral> extends Circumstances {
  readonly ability: Ability;
  readonly row: Row;
  readonly amount?: Amount | undefined;
  /** What it is about, where the row alone does not tell; left out: as the resource says. */
  readonly subject?: Subject | undefined;
}

/** A row that an ability shows in other states only, such as a draft to those who read what is approved. */
const hiddenNow = <Row extends ObjectLiteral>(
  { read }: OwnResource<Row>,
  ability: Ability,
  row: Row,
): boolean => {
  if (typeof read === 'string') return false;
  const rules = read.filter((rule) => rule.ability === ability);
  return rules.length > 0 && rules.every(({ when }) => when && !when.in.includes(String(row[when.column])));
};

const notShown: Bar = {
  kind: 'STATE',
  text: {
    zh: '这项权限只看得到其他状态的记录，例如已批准的版本',
    en: 'This ability shows such records in another state only, such as approved versions',
  },
};

/** What stands against a verb at one record, for one person; nothing where the resource has no guards. Pure. */
export const barsAgainst = <Row extends ObjectLiteral>(
  actor: Actor,
  resource: OwnResource<Row>,
  { ability, row, amount: _amount, subject: _subject, ...circumstances }: Deed<Row>,
): readonly Bar[] =>
  hiddenNow(resource, ability, row)
    ? [notShown]
    : (resource.bars?.(ability, row, actor, circumstances) ?? []);

/** A bar as a command says it: INVALID_STATE where it is not the time, FORBIDDEN where it is somebody else's. */
export const refusalOfBar = ({ kind, text }: Bar, path: string): Refusal =>
  kind === 'STATE' ? invalidState(path, text) : new Refusal('FORBIDDEN', text);

/**
 * Decides whether a person may do something to one record now: by their grants, and by what stands against it at this
 * record. Pure. A command that refuses and an explanation that is asked for call this one function.
 */
export const decide = <Row extends ObjectLiteral>(
  policy: Policy,
  resource: OwnResource<Row>,
  deed: Deed<Row>,
): Decision => {
  const { ability, row, amount, subject = subjectFor(resource, ability, row) } = deed;
  const decision = policy.explain(ability, subject, amount);
  // What lies with nobody yet is out of reach wherever a right is held: whether it is the time for it is what tells.
  const isBeforeItsTime = subject.lacksParts && decision.reason === 'OUT_OF_SCOPE';
  const bars =
    decision.allowed || isBeforeItsTime
      ? policy.views.flatMap(({ actor }) => [
          ...selfBars(ability, subject, actor, decision.grant),
          ...barsAgainst(actor, resource, deed),
        ])
      : [];
  return barredBy(decision, bars);
};

/** A decision with what stands against it all the same. */
const barredBy = (decision: Decision, bars: readonly Bar[]): Decision => {
  const [first] = bars;
  if (!first) return decision;
  return {
    allowed: false,
    reason: first.kind,
    grant: null,
    steps: [...decision.steps, ...bars.map(({ kind, text }) => ({ kind, passed: false, text }))],
  };
};

const known = (allowed: boolean, text: Bilingual): Decision => ({
  allowed,
  reason: allowed ? 'ALLOWED' : 'OUT_OF_SCOPE',
  grant: null,
  steps: [{ kind: 'SCOPE', passed: allowed, text }],
});

const seeingOf = <Row extends ObjectLiteral>(
  policy: Policy,
  resource: OwnResource<Row>,
  row: Row,
): Decision => {
  const subject = subjectOf(resource, row);
  if (resource.read === 'members')
    return known(policy.actor.organisationIds.includes(subject.organisationId), {
      zh: '本组织的成员都可以查看',
      en: 'Every member of the organisation may see it',
    });
  if (resource.read === 'oneself') {
    const { actor } = policy;
    if (actor.token) return keptByToken(ownThings(actor.token));
    return known(subject.people.includes(actor.personId), {
      zh: '只有本人可以查看',
      en: 'Only the person themself may see it',
    });
  }
  // What stands against a verb at this record does not keep its holders from seeing it.
  const ways = resource.read.map((rule) => {
    const decision = policy.explain(rule.ability, subjectSeen(policy, rule, subject));
    return decision.allowed && hiddenNow(resource, rule.ability, row)
      ? barredBy(decision, [notShown])
      : decision;
  });
  const open = ways.find(({ allowed }) => allowed);
  if (open) return open;
  if (isOwnToSee(resource, row, policy.actor))
    return known(true, {
      zh: '这是本人提出的，始终可以查看',
      en: 'It was asked for by the person themself, who may always see it',
    });
  const nearest = nearness.map((reason) => ways.find((way) => way.reason === reason)).find(Boolean);
  return {
    allowed: false,
    reason: nearest?.reason ?? 'NO_GRANT',
    grant: null,
    steps: ways.flatMap(({ steps }) => steps),
  };
};

/** Reasons for a refusal, the nearest miss first. */
const nearness: readonly Decision['reason'][] = ['STATE', 'WITHHELD', 'OUT_OF_SCOPE', 'NO_GRANT', 'TOKEN'];

/** Decides whether a person sees a record, with the reasons: the words to `maySee`. Pure. */
export const decideSeeing = <Row extends ObjectLiteral>(
  policy: Policy,
  resource: OwnResource<Row>,
  row: Row,
): Decision => {
  const decisions = policy.views.map((view) => seeingOf(view, resource, row));
  const [first] = decisions;
  const refused = decisions.find(({ allowed }) => !allowed) ?? first;
  if (!refused) throw new Error('A policy without views.');
  return refused;
};
