import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AssignmentKind } from '../org.words.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { Person } from './person.entity.ts';

/**
 * An assignment that would have begun only after the last day of its holder, and was taken back with the leaving. It stands
 * apart, so that nobody who asks who holds a post has to know of it: it gives nothing and keeps no seat. It counts only
 * while that last day lies ahead, and begins after it; then whoever has left holds nothing that is still to come.
 */
@Entity()
@Index(['personId'])
@Check('set_aside_assignment_kind_check', "kind IN ('PRIMARY', 'CONCURRENT', 'ACTING')")
@Check('set_aside_assignment_ends_on_check', 'ends_on > starts_on')
export class SetAsideAssignment {
  /** The id of the assignment, which it has again when it comes back. */
  @PrimaryColumn({ type: 'bigint' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  person!: Person;

  @Column({ type: 'bigint' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false })
  position!: Position;

  @Column({ type: 'text' })
  kind!: AssignmentKind;

  @Column({ type: 'date' })
  startsOn!: string;

  /** The end of its own, whatever a leaving that was planned for later had made of it. */
  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'bigint', nullable: true })
  standsInForId!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  standsInFor!: Person | null;

  @Column({ type: 'int' })
  revision!: number;

  /** What was given in person with it, as the room of access keeps it (`core/set-aside`). */
  @Column({ type: 'jsonb' })
  grants!: object;
}
