import type { ObjectLiteral } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { decide, decideSeeing } from '../../core/decide.ts';
import type { Amount, Decision } from '../../core/explain.ts';
import { Params, seenBy } from '../../core/filter.ts';
import type { Policy } from '../../core/policy.ts';
import {
  recordKind,
  recordKindNames,
  resourceOfKind,
  subjectOfRecord,
  type RecordKind,
} from '../../core/record-kind.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import type { Subject } from '../../core/subject.ts';

/** A verb on a record, as a caller names it; at most one record. */
export interface Question {
  /** Left out: seeing the record. */
  readonly ability?: string | null;
  readonly recordKind?: string | null;
  readonly recordId?: string | null;
  readonly ticketId?: string | null;
  readonly jobDescriptionId?: string | null;
  readonly unitId?: string | null;
  readonly step?: string | null;
  readonly seats?: number | null;
  readonly moneyMinor?: string | null;
  readonly at?: string | null;
}

/** A record that the asker may see, with what a verb on it is about and what its guards look at. */
export interface AskedRecord {
  readonly kind: RecordKind;
  readonly row: ObjectLiteral;
  /** Whom and what it concerns: what the verb is about, or what seeing is. */
  readonly subject: Subject;
  /** The decision of the function that guards the command. */
  decideFor(policy: Policy): Decision;
}

const fields = { ticketId: 'Ticket', jobDescriptionId: 'JobDescription', unitId: 'OrgUnit' } as const;

const tooMany = (field: string) =>
  invalid({
    path: `input.${field}`,
    code: 'TOO_MANY',
    text: { zh: '一次只能针对一个对象', en: 'only one record can be asked about at a time' },
  });

/** Which record is named, if any. @throws Refusal INVALID where it is more than one, or of no known kind */
const named = (question: Question): { kind: RecordKind; id: string; field: string } | null => {
  const short = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => question[field]);
  const { recordKind: name, recordId } = question;
  if ((name || recordId) && short.length > 0) throw tooMany('recordId');
  if (short[1]) throw tooMany(short[1]);
  const [field] = short;
  const kindName = field ? fields[field] : name;
  const id = field ? question[field] : recordId;
  if (!kindName && !id) return null;
  if (!kindName || !id)
    throw invalid({
      path: kindName ? 'input.recordId' : 'input.recordKind',
      code: 'REQUIRED',
      text: { zh: '对象的种类和编号要一起给出', en: 'kind and id of a record go together' },
    });
  const kind = recordKind(kindName);
  if (kind) return { kind, id, field: field ?? 'recordId' };
  const all = recordKindNames().join('、');
  throw invalid({
    path: 'input.recordKind',
    code: 'UNKNOWN',
    text: { zh: `不认识的种类；可用的是 ${all}`, en: `is not known; known are ${all}` },
  });
};

/** A record that the asker may see. @throws Refusal NOT_FOUND, the same where it is absent and where it is not to be seen */
export const seenRow = async (
  ctx: SignedIn,
  { entity, what }: Pick<RecordKind, 'entity' | 'what'>,
  id: string,
  path: string,
): Promise<ObjectLiteral> => {
  const { target, tableName } = ctx.db.getMetadata(entity as never);
  const params = new Params();
  const byId = `t.id = ${params.add(id)}`;
  const seen = seenBy(ctx.db, ctx.policy, target)('t', params);
  const [found] = (await ctx.db.query(
    `SELECT t.id FROM ${tableName} t WHERE ${byId} AND ${seen}`,
    params.values,
  )) as unknown[];
  const row = found ? await ctx.db.manager.findOneBy(target, { id } as never) : null;
  if (!row) throw notFound(what, path);
  return row;
};

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

/**
 * The record that a question names, read once, so that it can be decided for one person or for many; null where none is
 * named. It is read as it stands now, whatever day is asked about.
 *
 * @throws Refusal NOT_FOUND; INVALID where the question names too much or too little
 */
export const recordAsked = async (ctx: SignedIn, question: Question): Promise<AskedRecord | null> => {
  const asked = named(question);
  if (!asked) return null;
  const { kind, id, field } = asked;
  const row = await seenRow(ctx, kind, id, `input.${field}`);
  const resource = resourceOfKind(kind);
  const today = dayAsked(ctx, question);
  const ability = question.ability as Ability | null | undefined;
  if (!ability)
    return {
      kind,
      row,
      subject: subjectOf(resource, row),
      decideFor: (policy) => decideSeeing(policy, resource, row, today),
    };
  const subject = await subjectOfRecord(kind, ctx.db.manager, ability, row, today);
  const loaded = await resource.load?.(ctx.db.manager, row, today);
  const deed = {
    ability,
    row,
    subject,
    amount: { ...kind.amount?.(ability, row, question.step ?? null), ...amountOf(question) },
    today,
    ...(question.step && { step: question.step }),
    loaded,
  };
  return { kind, row, subject, decideFor: (policy) => decide(policy, resource, deed) };
};

/** The abilities that decide: the one asked about, or all that show such a record; none where membership does. */
export const decisiveAbilities = ({ ability }: Question, { kind }: AskedRecord): readonly Ability[] => {
  if (ability) return [ability as Ability];
  const { read } = resourceOfKind(kind);
  return typeof read === 'string' ? [] : read.map((rule) => rule.ability);
};

/** How far two units of a tree are from each other, in steps over their nearest common unit. */
export const stepsBetween = ({ tree }: Pick<Actor, 'tree'>, one: string, other: string): number => {
  const up = tree.path(one);
  const path = tree.path(other);
  const meeting = path.findIndex((unit) => up.includes(unit));
  return meeting < 0 ? Number.MAX_SAFE_INTEGER : meeting + up.indexOf(path[meeting] ?? '');
};
