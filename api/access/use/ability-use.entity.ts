import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { GrantSource } from '../../core/actor.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';

/** When somebody last used an ability that they have under an assignment by one source, to the day. */
@Entity()
@Index(['firstUsedOn'])
@Check('ability_use_source_kind_check', "source_kind IN ('ROLE', 'AUTHORITY', 'PERSONAL')")
@Check('ability_use_days_check', 'last_used_on >= first_used_on')
export class AbilityUse {
  @PrimaryColumn({ type: 'bigint' })
  assignmentId!: string;

  @ManyToOne(() => Assignment, { nullable: false, onDelete: 'CASCADE' })
  assignment!: Assignment;

  @PrimaryColumn({ type: 'text' })
  ability!: string;

  @PrimaryColumn({ type: 'text' })
  sourceKind!: GrantSource['kind'];

  /** The role's code, or the id of what was given in person; empty for the job description of the post. */
  @PrimaryColumn({ type: 'text' })
  sourceRef!: string;

  @Column({ type: 'date' })
  firstUsedOn!: string;

  @Column({ type: 'date' })
  lastUsedOn!: string;
}
