import type { ObjectLiteral } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import type { Policy } from '../../core/policy.ts';
import {
  findsBesides,
  recordKind,
  recordKindNames,
  resourceOfKind,
  subjectOfRecord,
  type RecordKind,
} from '../../core/record-kind.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { maySee } from '../../core/seen.ts';

/** A record as a caller names it: by kind and id, by kind and number, or in short; at most one. */
export interface NamedRecord {
  readonly recordKind?: string | null;
  readonly recordId?: string | null;
  readonly recordNumber?: string | null;
  readonly ticketId?: string | null;
  readonly jobDescriptionId?: string | null;
  readonly unitId?: string | null;
}

/** A record about which the asker may ask. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly row: ObjectLiteral;
  /** Whether the asker may see it; else they are told what explains a decision, and nothing of what stands in it. */
  readonly isSeen: boolean;
}

const fields = { ticketId: 'Ticket', jobDescriptionId: 'JobDescription', unitId: 'OrgUnit' } as const;

const tooMany = (field: string) =>
  invalid({
    path: `input.${field}`,
    code: 'TOO_MANY',
    text: { zh: '一次只能针对一个对象', en: 'only one record can be asked about at a time' },
  });

/** Where a record is looked for: its kind, what is given of it, and the field that gives it. */
interface Sought {
  readonly kind: RecordKind;
  readonly column: string;
  readonly value: string;
  readonly field: string;
}

const kindNamed = (name: string): RecordKind => {
  const kind = recordKind(name);
  if (kind) return kind;
  const all = recordKindNames().join('、');
  throw invalid({
    path: 'input.recordKind',
    code: 'UNKNOWN',
    text: { zh: `不认识的种类；可用的是 ${all}`, en: `is not known; known are ${all}` },
  });
};

/** Which record is named, if any. @throws Refusal INVALID where it is more than one, or of no known kind */
const sought = (named: NamedRecord): Sought | null => {
  const short = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => named[field]);
  const { recordKind: name, recordId, recordNumber } = named;
  const whole = recordId ? 'recordId' : 'recordNumber';
  if ((name || recordId || recordNumber) && short.length > 0) throw tooMany(whole);
  if (short[1]) throw tooMany(short[1]);
  if (recordId && recordNumber) throw tooMany('recordNumber');
  const [field] = short;
  const given = field ? named[field] : recordId || recordNumber;
  const kindName = field ? fields[field] : name;
  if (!kindName && !given) return null;
  if (!kindName || !given)
    throw invalid({
      path: kindName ? 'input.recordId' : 'input.recordKind',
      code: 'REQUIRED',
      text: { zh: '对象的种类和编号要一起给出', en: 'kind and id or number of a record go together' },
    });
  const kind = kindNamed(kindName);
  if (field || recordId) return { kind, column: 'id', value: given, field: field ?? 'recordId' };
  if (kind.number)
    return { kind, column: kind.number.column, value: kind.number.read(given.trim()), field: 'recordNumber' };
  throw invalid({
    path: 'input.recordNumber',
    code: 'UNKNOWN',
    text: {
      zh: `${kind.what.zh}没有这样的编号，请用 recordId`,
      en: `is nothing that a ${kind.what.en} has; use recordId`,
    },
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

/**
 * Whether somebody may ask about a record that they do not see: who asks why others may (access.read) in one of its units.
 * That a record is one's own is no administration of it.
 */
const isAdministered = (policy: Policy, kind: RecordKind, row: ObjectLiteral): boolean =>
  policy.can('access.read', { ...subjectOf(resourceOfKind(kind), row), people: [], positions: [] });

/** The verb for which a record is looked for, and the day; no verb: to see it. */
interface Purpose {
  readonly ability: Ability | null;
  readonly today: string;
}

/** Whether the asker finds a record for a verb although such records are not shown to them. */
const isFoundFor = async (
  ctx: SignedIn,
  kind: RecordKind,
  row: ObjectLiteral | null,
  { ability, today }: Purpose,
): Promise<boolean> => {
  if (!ability || !kind.foundBy?.(ability).length) return false;
  // As many statements for a record that is not there.
  const subject = await subjectOfRecord(kind, ctx.db.manager, ability, row ?? {}, today);
  return row !== null && findsBesides(ctx.policy, kind, ability, subject);
};

/**
 * The record that is named, where the asker may ask about it: they see it, find it for what they want to do, or administer
 * access where it lies. It is read in the same statements, whether it is there and hidden, or absent.
 *
 * @throws Refusal NOT_FOUND, the same in both cases; INVALID where too much or too little is named
 */
export const foundRecord = async (
  ctx: SignedIn,
  named: NamedRecord,
  purpose: Purpose,
): Promise<FoundRecord | null> => {
  const asked = sought(named);
  if (!asked) return null;
  const { kind, column, value, field } = asked;
  const { target } = ctx.db.getMetadata(kind.entity as never);
  const row = await ctx.db.manager.findOneBy(target, { [column]: value } as never);
  const isFound = await isFoundFor(ctx, kind, row, purpose);
  const isSeen = row !== null && (isFound || maySee(ctx.policy, kind.entity, row));
  if (!row || !(isSeen || isAdministered(ctx.policy, kind, row))) throw notFound(kind.what, `input.${field}`);
  return { kind, row, isSeen };
};
