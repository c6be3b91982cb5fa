import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { decide, decideSeeing } from '../../core/decide.ts';
import type { Amount, Decision, DecisionStep } from '../../core/decision.ts';
import type { Policy } from '../../core/policy.ts';
import { findsBesides, resourceOfKind, subjectOfRecord } from '../../core/record-kind.ts';
import { invalid } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { wholeOf, type Subject } from '../../core/subject.ts';
import { foundRecord, type FoundRecord, type NamedRecord } from './found-record.ts';

/** A verb on a record, as a caller names it; at most one record. */
export interface Question extends NamedRecord {
  /** Left out: seeing the record. */
  readonly ability?: string | null;
  readonly step?: string | null;
  /** Whether the right has to reach the whole organisation, as opening a review does; left out: what the record is about. */
  readonly whole?: boolean | null;
  readonly seats?: number | null;
  readonly moneyMinor?: string | null;
  readonly at?: string | null;
}

/** A record about which the asker may ask, with what a verb on it is about and what its guards look at. */
export interface AskedRecord extends FoundRecord {
  /** Whom and what it concerns: what the verb is about, or what seeing is. */
  readonly subject: Subject;
  /** Abilities beside that which is asked about at which the decision looks. */
  readonly besides: readonly Ability[];
  /** How much is asked for, by the question or by the record itself. */
  readonly amount: Amount;
  /** The decision of the function that guards the command. */
  decideFor(policy: Policy): Decision;
}

/** How much is asked for, where something is said of it. @throws Refusal INVALID for money that is no number of fen */
const amountOf = ({ seats, moneyMinor }: Question): Amount => {
  if (typeof moneyMinor === 'string' && !/^\d+$/.test(moneyMinor))
    throw invalid({
      path: 'input.moneyMinor',
      code: 'FORMAT',
      text: { zh: '金额以分为单位，应为不带符号的整数', en: 'is an amount in fen: digits only' },
    });
  return {
    ...(typeof seats === 'number' && { seats }),
    ...(typeof moneyMinor === 'string' && { moneyMinor }),
  };
};

/** The day that is asked about: today where none is said. */
export const dayAsked = ({ clock }: SignedIn, { at }: Question): string => at ?? dayOf(clock.now());

/** The abilities that show such a record; none where membership does. */
export const showing = ({ kind }: Pick<FoundRecord, 'kind'>): readonly Ability[] => {
  const { read } = resourceOfKind(kind);
  return typeof read === 'string' ? [] : read.map((rule) => rule.ability);
};

/** Reasons for a refusal by the rights alone, whatever the record looks like. */
const ofRights: readonly Decision['reason'][] = ['TOKEN', 'NO_GRANT', 'OUT_OF_SCOPE', 'WITHHELD'];

/**
 * Whatever one may do to records: to whoever does not see this one, it is not found. So it is also where the time for it has
 * not come, or somebody else has to do it.
 */
const withSeeing = (decision: Decision, seeing: Decision): Decision =>
  seeing.allowed || ofRights.includes(decision.reason)
    ? decision
    : { ...seeing, steps: [...decision.steps, unseen, ...seeing.steps] };

const unseen: DecisionStep = {
  kind: 'ABILITY',
  passed: false,
  text: {
    zh: '要先能查看它，才能办理，而它查看不到',
    en: 'Whoever is to do it must see it first, and does not',
  },
};

/**
 * The record that a question names, read once, so that it can be decided for one person or for many; null where none is
 * named. It is read as it stands now, whatever day is asked about.
 *
 * @throws Refusal NOT_FOUND; INVALID where the question names too much or too little
 */
export const recordAsked = async (ctx: SignedIn, question: Question): Promise<AskedRecord | null> => {
  const today = dayAsked(ctx, question);
  const ability = (question.ability ?? null) as Ability | null;
  const found = await foundRecord(ctx, ofWhole(ctx, question), { ability, today });
  if (!found) return null;
  const { kind, row } = found;
  const resource = resourceOfKind(kind);
  if (!ability)
    return {
      ...found,
      subject: subjectOf(resource, row),
      besides: showing(found),
      amount: {},
      decideFor: (policy) => decideSeeing(policy, resource, row),
    };
  const about = await subjectOfRecord(kind, ctx.db.manager, ability, row, today);
  const subject = question.whole ? wholeOf(about.organisationId) : about;
  const loaded = await resource.load?.(ctx.db.manager, row, today);
  const amount = { ...amountOf(question), ...kind.amount?.(ability, row, question.step ?? null) };
  const deed = {
    ability,
    row,
    subject,
    // What the record itself is about counts, as it does for the command.
    amount,
    today,
    ...(question.step && { step: question.step }),
    loaded,
  };
  return {
    ...found,
    subject,
    amount,
    besides: [
      ...showing(found),
      ...(resource.alsoAsks?.(ability, loaded) ?? []),
      ...(kind.foundBy?.(ability) ?? []),
    ],
    decideFor: (policy) =>
      findsBesides(policy, kind, ability, about)
        ? decide(policy, resource, deed)
        : withSeeing(decide(policy, resource, deed), decideSeeing(policy, resource, row)),
  };
};

/** A question about a whole organisation names no record: it is about the organisation itself. */
const ofWhole = ({ actor }: SignedIn, question: Question): NamedRecord => {
  const names = question.recordKind || question.ticketId || question.jobDescriptionId || question.unitId;
  const [organisation] = actor.organisationIds;
  return question.whole && !names && organisation ? { unitId: organisation } : question;
};

/** The abilities that decide: the one asked about, or all that show such a record; none where membership does. */
export const decisiveAbilities = ({ ability }: Question, record: AskedRecord): readonly Ability[] =>
  ability ? [ability as Ability] : showing(record);

/** How far two units of a tree are from each other, in steps over their nearest common unit. */
export const stepsBetween = ({ tree }: Pick<Actor, 'tree'>, one: string, other: string): number => {
  const up = tree.path(one);
  const path = tree.path(other);
  const meeting = path.findIndex((unit) => up.includes(unit));
  return meeting < 0 ? Number.MAX_SAFE_INTEGER : meeting + up.indexOf(path[meeting] ?? '');
};
