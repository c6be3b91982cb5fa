import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Actor } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import { isWhole, type Subject } from './subject.ts';

/** A class of rows: an entity. */
export type EntityClass<Row extends ObjectLiteral = ObjectLiteral> = abstract new (...args: never[]) => Row;

/** One way in which a row may be seen: an ability that reaches it, and (where given) only in some of its states. */
export interface ReadRule<Row> {
  readonly ability: Ability;
  /** Only rows whose column holds one of these values. */
  readonly when?: { readonly column: keyof Row & string; readonly in: readonly string[] };
  /**
   * True: it is enough to have the ability over some unit of the row's organisation, for rows that lie in no unit and that
   * whoever has it works with, such as the roles that are given to posts. What is one's own alone is not enough.
   */
  readonly anywhere?: true;
}

/**
 * A field that is not shown to everyone who sees the row. Others get null, or a part: `phone` keeps three figures in
 * front and four behind (none of a number shorter than 11), `name` keeps the first character, `idNumber` six figures in
 * front and four behind (none of one shorter than 18).
 */
export interface MaskRule {
  readonly ability: Ability;
  readonly partial?: 'phone' | 'name' | 'idNumber';
  /** A boolean column: where it is true, nobody sees the value, whatever they may. */
  readonly exceptWhere?: string;
}

/** The columns that say whose a row is: its units, and the people who call it their own. */
export interface PartColumns<Row> {
  readonly units: readonly (keyof Row & string)[];
  readonly people: readonly (keyof Row & string)[];
}

/** What stands against a verb at one record, whoever else may do it: it must be left to another, or it is not the time. */
export interface Bar {
  readonly kind: 'SEPARATION' | 'STATE';
  readonly text: Bilingual;
}

/** What guards look at beside the record and who asks. */
export interface Circumstances {
  /** The day, as `YYYY-MM-DD`; left out by those whose guards look at none. */
  readonly today?: string;
  /** The step of the sheet that is meant, where a verb has several; left out: any of them. */
  readonly step?: string | undefined;
  /** What the resource's `load` found; left out where it has none. */
  readonly loaded?: unknown;
}

/** The day that a guard looks at. @throws Error, ours, where whoever asks did not say it */
export const dayIn = ({ today }: Circumstances): string => {
  if (today === undefined) throw new Error('The guards of this record look at the day: say which.');
  return today;
};

/** A table with a row for each unit, or each person, of a record: its key begins with `organisation_id` and that column. */
export interface PartyTable {
  readonly table: string;
  /** Its column with the unit or the person. */
  readonly party: string;
}

/**
 * The units and people of records once more, in tables of their own, kept by triggers: there an index gives the records of
 * one of them in the order of a list. They only find rows faster; which rows are seen is said by the columns.
 */
export interface PartyTables {
  readonly units: PartyTable;
  readonly people: PartyTable;
  /** The column of both with the key of the record. */
  readonly record: string;
  /** Properties of the record whose columns both hold, each in an index behind the party and before the key. */
  readonly holds: readonly string[];
}

/** A kind of record with its own organisation, units and people: the one declaration from which access follows. */
export interface OwnResource<Row extends ObjectLiteral = ObjectLiteral> {
  readonly kind: 'own';
  /**
   * Who may see rows: members of the organisation (units, posts, names of colleagues), only the people whose own the
   * row is (their notifications), or whoever one of the rules reaches. An empty list of rules shows nothing to anyone.
   */
  readonly read: 'members' | 'oneself' | readonly ReadRule<Row>[];
  /**
   * Columns with people, of those in `people`, who see the row by no ability: whoever asked for something sees what became of
   * it, whatever post they hold since. In their organisations, and not through an access token.
   */
  readonly alwaysSeenBy?: readonly (keyof Row & string)[];
  /** Column with the organisation. */
  readonly organisation: keyof Row & string;
  /** Columns with units; a column may hold one id or an array of ids. */
  readonly units: readonly (keyof Row & string)[];
  /** Columns with people for whom the row is their own; one id or an array of ids. */
  readonly people: readonly (keyof Row & string)[];
  /** Columns with posts whose holders call the row their own. */
  readonly positions?: readonly (keyof Row & string)[];
  /** Where the units and people stand once more, for lists that grow without end. */
  readonly parties?: PartyTables;
  readonly masks?: { readonly [Field in keyof Row & string]?: MaskRule };
  /**
   * The columns that count for a verb where they are not those of reading: who counts as the owner depends on the part
   * that one has in the record. Commands, offered steps, masks and explanations ask the same.
   */
  readonly partsFor?: (ability: Ability) => PartColumns<Row> | undefined;
  /** The verb that gives a record the parts that count for others and that it lacks at first. Left out: it lacks none. */
  readonly placedBy?: Ability;
  /**
   * What stands against a verb at this very row, for this person. Pure. Commands and explanations ask the same (`decide`).
   * Left out: nothing does.
   */
  readonly bars?: (ability: Ability, row: Row, actor: Actor, circumstances: Circumstances) => readonly Bar[];
  /** Loads what `bars` must know that is no column of the row, such as what is missing in a draft. */
  readonly load?: (manager: EntityManager, row: Row, today: string) => Promise<unknown>;
  /** Abilities beside the verb at which `bars` look: whoever decides for many people loads these of each, too. */
  readonly alsoAsks?: (ability: Ability, loaded: unknown) => readonly Ability[];
}

/** A part of another record, such as a duty of a job description: whoever sees the parent sees it, nobody else. */
export interface PartResource<Row extends ObjectLiteral = ObjectLiteral> {
  readonly kind: 'part';
  readonly parent: () => EntityClass;
  /** Column with the parent's id. */
  readonly by: keyof Row & string;
}

/** Rows that every signed-in person may see, such as reference data without an organisation. */
export interface PublicResource {
  readonly kind: 'public';
}

export type Resource<Row extends ObjectLiteral = ObjectLiteral> =
  | OwnResource<Row>
  | PartResource<Row>
  | PublicResource;

const resources = new Map<unknown, Resource>();

/** Declares who may see the rows of an entity. An entity without a declaration cannot be read at all. */
export const declareResource = <Row extends ObjectLiteral>(
  entity: EntityClass<Row>,
  resource: Resource<Row>,
): void => {
  resources.set(entity, resource as unknown as Resource);
};

/** The declaration of an entity; undefined for one that no room lets anybody read as a record, such as a session. */
export const declaredResource = (entity: unknown): Resource | undefined => resources.get(entity);

/** The declaration of an entity. @throws Error, ours, where a room forgot it: nothing is readable by default. */
export const resourceOf = (entity: unknown): Resource => {
  const resource = resources.get(entity);
  if (!resource)
    throw new Error(`No resource is declared for ${(entity as { name?: string }).name ?? 'an entity'}.`);
  return resource;
};

/** Every kind of record with its declaration, in the order of their names. */
export const allResources = (): readonly (readonly [name: string, resource: Resource])[] =>
  [...resources]
    .map(([entity, resource]) => [(entity as EntityClass).name, resource] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

const listOf = (row: Record<string, unknown>, columns: readonly string[]): string[] =>
  columns.flatMap((column) => {
    const value = row[column];
    if (Array.isArray(value)) return value.map(String);
    return value === null || value === undefined ? [] : [String(value)];
  });

/** The columns whose units and people count for a verb. */
export const partsFor = <Row extends ObjectLiteral>(
  resource: OwnResource<Row>,
  ability: Ability,
): PartColumns<Row> => resource.partsFor?.(ability) ?? resource;

const subjectBy = <Row extends ObjectLiteral>(
  resource: OwnResource<Row>,
  { units, people }: PartColumns<Row>,
  row: Row,
): Subject => {
  const values = row as Record<string, unknown>;
  return {
    organisationId: String(values[resource.organisation]),
    units: listOf(values, units),
    people: listOf(values, people),
    positions: listOf(values, resource.positions ?? []),
  };
};

/** Whether a row is somebody's own to see by no ability: they are in one of its columns `alwaysSeenBy`. Pure. */
export const isOwnToSee = <Row extends ObjectLiteral>(
  { alwaysSeenBy = [], organisation }: OwnResource<Row>,
  row: Row,
  { personId, token, organisationIds }: Pick<Actor, 'personId' | 'token' | 'organisationIds'>,
): boolean => {
  const values = row as Record<string, unknown>;
  return (
    !token &&
    organisationIds.includes(String(values[organisation])) &&
    listOf(values, alwaysSeenBy).includes(personId)
  );
};

/** What a decision about seeing a row is about, from the row's own columns. */
export const subjectOf = <Row extends ObjectLiteral>(resource: OwnResource<Row>, row: Row): Subject =>
  subjectBy(resource, resource, row);

/** What a decision about a verb on a row is about. */
export const subjectFor = <Row extends ObjectLiteral>(
  resource: OwnResource<Row>,
  ability: Ability,
  row: Row,
): Subject => {
  const subject = subjectBy(resource, partsFor(resource, ability), row);
  return resource.placedBy && isWhole(subject) ? { ...subject, lacksParts: true } : subject;
};
