import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { ImportKind } from './intake.words.ts';

/** A file or pasted text that was brought in, with its source as it was read; written once (F030). */
@Entity()
@Index(['organisationId', 'sha256'])
@Index(['unitId'])
@Index(['madeById'])
@Check('job_import_kind_check', "kind IN ('WORD', 'TEXT', 'PASTE')")
@ObjectType({ description: 'A file or pasted text that was brought in, and what was found in it.' })
export class JobImport {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The import’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  /** The unit from which its maker writes job descriptions: whoever writes for that unit sees it too. */
  @Column({ type: 'bigint' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  unit!: OrgUnit;

  @Column({ type: 'bigint' })
  madeById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who brought it in.' })
  madeBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When.' })
  madeAt!: Date;

  @Column({ type: 'text' })
  @Field(() => ImportKind, { description: 'How it came in.' })
  kind!: ImportKind;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name of the file, or the first words of a pasted text.' })
  name!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'The size of what came in, in bytes.' })
  bytes!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'SHA-256 of the bytes as they came in, as 64 hexadecimal figures.' })
  sha256!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'The length of its text, in UTF-16 units, as places in it are counted.' })
  characters!: number;

  /** The whole text as it was read, traditional characters and all; places count in it. */
  @Column({ type: 'text' })
  source!: string;
}
