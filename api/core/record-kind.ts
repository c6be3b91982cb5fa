import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';
import type { Amount } from './decision.ts';
import type { Policy } from './policy.ts';
import { resourceOf, subjectFor, type EntityClass, type OwnResource } from './resource.ts';
import type { Subject } from './subject.ts';

/** A part that units, people or posts have in a record: the column with their ids, one or a list, and what the part is called. */
export interface RecordPart<Row extends ObjectLiteral = ObjectLiteral> {
  readonly column: keyof Row & string;
  readonly of: 'unit' | 'person' | 'position';
  readonly what: Bilingual;
}

/** A kind of record about which one may ask who may do what to it, and why. */
export interface RecordKind<Row extends ObjectLiteral = ObjectLiteral> {
  /** The name of the entity, such as `Ticket`: what callers say. */
  readonly name: string;
  readonly entity: EntityClass<Row>;
  /** What it is called. */
  readonly what: Bilingual;
  /**
   * What a verb on it is about, on a day, where the row alone does not tell; left out: what the resource says. It is what
   * the commands ask about.
   */
  readonly subject?: (manager: EntityManager, ability: Ability, row: Row, today: string) => Promise<Subject>;
  /**
   * Abilities that let whoever does something find it beside those that show such records; each is about what `subject`
   * says. Its command asks the same (`findsBesides`). Left out: none.
   */
  readonly foundBy?: (ability: Ability) => readonly Ability[];
  /** How much a verb on it asks for by itself, such as the seats of a request; left out: nothing. */
  readonly amount?: (ability: Ability, row: Row, step: string | null) => Amount;
  /** The number by which people call it: its column, and how what somebody typed is read. Left out: it has its id alone. */
  readonly number?: { readonly column: keyof Row & string; readonly read: (typed: string) => string };
  /** The column with what it is called, where every member knows that; left out: its number, or its id. */
  readonly called?: keyof Row & string;
  /** Who has which part in it, the first that counts first; left out: the units, people and posts of its resource. */
  readonly parts?: readonly RecordPart<Row>[];
}

const kinds = new Map<string, RecordKind>();

/** Says that access to a kind of record can be explained. Its room does, beside the declaration of its resource. */
export const declareRecordKind = <Row extends ObjectLiteral>(
  entity: EntityClass<Row>,
  what: Bilingual,
  more: Omit<RecordKind<Row>, 'name' | 'entity' | 'what'> = {},
): void => {
  const { name } = entity as unknown as { name: string };
  kinds.set(name, { ...more, name, entity, what } as unknown as RecordKind);
};

/** The kind of that name; undefined where no room names it so. */
export const recordKind = (name: string): RecordKind | undefined => kinds.get(name);

/** The names of all kinds, in the order of the alphabet. */
export const recordKindNames = (): string[] => [...kinds.keys()].toSorted();

/** The resource of a kind. @throws Error, ours, for a part: one asks about the record that it belongs to */
export const resourceOfKind = ({ name, entity }: RecordKind): OwnResource => {
  const resource = resourceOf(entity);
  if (resource.kind !== 'own') throw new Error(`${name} has no units or people of its own.`);
  return resource;
};

/** Whether somebody who does not see such records in general finds one for a verb all the same. Pure. */
export const findsBesides = (
  policy: Policy,
  { foundBy }: Pick<RecordKind, 'foundBy'>,
  ability: Ability,
  subject: Subject,
): boolean => {
  const besides = foundBy?.(ability) ?? [];
  return policy.views.every((view) => besides.some((each) => view.can(each, subject)));
};

const defaultWords: Readonly<Record<RecordPart['of'], Bilingual>> = {
  unit: { zh: '相关部门', en: 'Unit concerned' },
  person: { zh: '相关人员', en: 'Person concerned' },
  position: { zh: '相关岗位', en: 'Post concerned' },
};

/** The parts that units, people and posts have in a kind of record. */
export const partsOfKind = (kind: RecordKind): readonly RecordPart[] => {
  const { units, people, positions = [] } = resourceOfKind(kind);
  const all = (columns: readonly string[], of: RecordPart['of']): RecordPart[] =>
    columns.map((column) => ({ column, of, what: defaultWords[of] }));
  return kind.parts ?? [...all(units, 'unit'), ...all(positions, 'position'), ...all(people, 'person')];
};

/** What a verb on a record is about, on a day: the same as for its commands. */
export const subjectOfRecord = async (
  kind: RecordKind,
  manager: EntityManager,
  ability: Ability,
  row: ObjectLiteral,
  today: string,
): Promise<Subject> =>
  kind.subject ? kind.subject(manager, ability, row, today) : subjectFor(resourceOfKind(kind), ability, row);
