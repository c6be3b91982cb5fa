import { Field, ID, Int, Float, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { declareChildren, declareComputed } from '../../../api/core/read/declare.ts';
import { declareResource } from '../../../api/core/resource.ts';
import { Day, DateTime } from '../../../api/core/scalars.ts';

/** Everyone may see it. */
@Entity()
@ObjectType()
export class Region {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;

  @Column({ type: 'text' })
  @Field(() => String)
  name!: string;
}

/** Members of the organisation may see it. */
@Entity()
@ObjectType()
export class Branch {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @Column({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true })
  regionId!: string | null;

  @ManyToOne(() => Region, { createForeignKeyConstraints: false })
  @Field(() => Region, { nullable: true })
  region!: Region | null;

  @Field(() => [Book])
  books!: Book[];
}

/** Seen by rules; some of its fields are hidden from some. Every kind of column is among them. */
@Entity()
@ObjectType()
export class Book {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID)
  branchId!: string;

  @ManyToOne(() => Branch, { createForeignKeyConstraints: false })
  @Field(() => Branch, { nullable: true })
  branch!: Branch | null;

  @Column({ type: 'bigint', array: true })
  @Field(() => [ID])
  branchIds!: string[];

  @Column({ type: 'bigint', array: true })
  personIds!: string[];

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true })
  ownerId!: string | null;

  @Column({ type: 'bigint', nullable: true })
  positionId!: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true })
  sequelOfId!: string | null;

  @ManyToOne(() => Book, { createForeignKeyConstraints: false })
  @Field(() => Book, { nullable: true })
  sequelOf!: Book | null;

  @Column({ type: 'text' })
  @Field(() => String)
  state!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  readerName!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  readerPhone!: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  price!: number | null;

  /** Hidden from some, and with it the branch itself. */
  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true })
  vaultId!: string | null;

  @ManyToOne(() => Branch, { createForeignKeyConstraints: false })
  @Field(() => Branch, { nullable: true })
  vault!: Branch | null;

  @Column({ type: 'numeric', precision: 8, scale: 2, nullable: true })
  @Field(() => Float, { nullable: true })
  weight!: number | null;

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true })
  isRare!: boolean | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true })
  lentAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true })
  printedOn!: string | null;

  @Column({ type: 'text', array: true })
  @Field(() => [String])
  subjects!: string[];

  @Column({ type: 'jsonb', nullable: true })
  cover!: unknown;

  @Field(() => [Note])
  notes!: Note[];

  @Field(() => Note, { nullable: true })
  lastNote!: Note | null;

  /** By the list of ids, in its order. */
  @Field(() => [Branch])
  branches!: Branch[];

  /** Computed from columns, related records and children. */
  @Field(() => String)
  label!: string;

  /** Computed from a hidden column, from who asks, and when. */
  @Field(() => String)
  offer!: string;
}

/** A part of a book. */
@Entity()
@ObjectType()
export class Note {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID)
  bookId!: string;

  @ManyToOne(() => Book, { createForeignKeyConstraints: false })
  @Field(() => Book, { nullable: true })
  book!: Book | null;

  @Column({ type: 'bigint', nullable: true })
  aboutId!: string | null;

  @Column({ type: 'text' })
  @Field(() => String)
  text!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime)
  writtenAt!: Date;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  rank!: number | null;

  @Field(() => [Answer])
  answers!: Answer[];
}

/** A part of a note. */
@Entity()
@ObjectType()
export class Answer {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;

  @Column({ type: 'bigint' })
  noteId!: string;

  @Column({ type: 'text' })
  @Field(() => String)
  text!: string;

  @ManyToOne(() => Note, { createForeignKeyConstraints: false })
  @Field(() => Note, { nullable: true })
  note!: Note | null;

  @Field(() => String)
  quoted!: string;
}

/** Nobody said who may see it. */
@Entity()
@ObjectType()
export class Orphan {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id!: string;
}

export const libraryEntities = [Region, Branch, Book, Note, Answer, Orphan];

declareResource(Region, { kind: 'public' });
declareResource(Branch, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['id'],
  people: [],
});
declareResource(Book, {
  kind: 'own',
  read: [
    { ability: 'ticket.read' },
    { ability: 'job.read', when: { column: 'state', in: ['OPEN', 'LENT'] } },
  ],
  organisation: 'organisationId',
  units: ['branchId', 'branchIds'],
  people: ['ownerId', 'personIds'],
  positions: ['positionId'],
  masks: {
    readerName: { ability: 'customer.identity', partial: 'name' },
    readerPhone: { ability: 'customer.identity', partial: 'phone' },
    price: { ability: 'performance.read' },
    vaultId: { ability: 'audit.read' },
  },
});
declareResource(Note, { kind: 'part', parent: () => Book, by: 'bookId' });
declareResource(Answer, { kind: 'part', parent: () => Note, by: 'noteId' });

declareChildren(Branch, 'books', () => Book, { by: 'branchId', order: [['state', 'DESC']] });
declareChildren(Book, 'notes', () => Note, {
  by: 'bookId',
  order: [
    ['rank', 'ASC', 'FIRST'],
    ['writtenAt', 'DESC'],
  ],
  where: (alias, { add }, { now }) => `${alias}.written_at <= ${add(now)}`,
});
declareChildren(Book, 'lastNote', () => Note, { by: 'bookId', order: [['writtenAt', 'DESC']], as: 'ONE' });
// Reached by another road than the part's own, so the row filter must stand here too.
declareChildren(Book, 'mentions', () => Note, { by: 'aboutId', order: [['writtenAt', 'ASC']] });
declareChildren(Note, 'answers', () => Answer, { by: 'noteId', order: [['text', 'ASC']] });
declareChildren(Book, 'branches', () => Branch, { ids: 'branchIds' });
declareComputed<Book>(Book, 'label', {
  needs: ['state', 'subjects', { branch: ['name'], notes: ['text'] }],
  compute: ({ state, subjects, branch, notes }) =>
    [state, subjects.join('+'), branch?.name ?? '-', ...notes.map(({ text }) => text)].join(' '),
});
declareComputed<Book>(Book, 'offer', {
  needs: ['price', 'isRare'],
  compute: ({ price, isRare }, { actor, today }) =>
    `${price ?? '?'} ${isRare ? today : 'any day'} ${actor.personId}`,
});
// The first bears the name of its column; both see what is stored.
declareComputed<Answer>(Answer, 'text', { needs: ['text'], compute: ({ text }) => text.toUpperCase() });
declareComputed<Answer>(Answer, 'quoted', { needs: ['text'], compute: ({ text }) => `“${text}”` });
