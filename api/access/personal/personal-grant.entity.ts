import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Scope } from '../../core/actor.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';

/**
 * What somebody was given in person beside their post, from a day up to but without another: with a reason and always with
 * an end. It ends with the assignment on which it hangs.
 */
@Entity()
@Index(['assignmentId'])
@Index(['personId'])
@Index(['organisationId', 'ability'])
@Check('personal_grant_scope_check', "scope IN ('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL')")
@Check('personal_grant_unit_ids_check', "(scope = 'UNITS') = (coalesce(cardinality(unit_ids), 0) > 0)")
@Check('personal_grant_limit_check', 'seat_limit > 0 AND money_limit_minor >= 0')
@Check('personal_grant_reason_check', "reason <> ''")
@Check('personal_grant_ends_on_check', 'ends_on > starts_on')
@Check('personal_grant_lapses_on_check', 'lapses_on >= starts_on')
@Check('personal_grant_revoked_at_check', '(revoked_at IS NULL) = (revoked_by_id IS NULL)')
@Check(
  'personal_grant_revoke_reason_check',
  "revoke_reason <> '' AND (revoke_reason IS NULL OR revoked_at IS NOT NULL)",
)
@Exclusion(
  'personal_grant_once',
  `USING gist (assignment_id WITH =, ability WITH =, scope WITH =, daterange(starts_on, least(ends_on, lapses_on)) WITH &&) WHERE (revoked_at IS NULL)`,
)
export class PersonalGrant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
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
  assignmentId!: string;

  @ManyToOne(() => Assignment, { nullable: false, onDelete: 'CASCADE' })
  assignment!: Assignment;

  @Column({ type: 'text' })
  ability!: string;

  @Column({ type: 'text' })
  scope!: Scope;

  @Column({ type: 'bigint', array: true, nullable: true })
  unitIds!: string[] | null;

  @Column({ type: 'int', nullable: true })
  seatLimit!: number | null;

  @Column({ type: 'bigint', nullable: true })
  moneyLimitMinor!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date' })
  endsOn!: string;

  /** Where a review asks about it, the day from which it holds no longer unless the review confirms it before. */
  @Column({ type: 'date', nullable: true })
  lapsesOn!: string | null;

  @Column({ type: 'bigint' })
  givenById!: string;

  @ManyToOne(() => Person, { nullable: false })
  givenBy!: Person;

  @Column({ type: 'timestamptz' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  revokedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  revokedBy!: Person | null;

  /** Why it was taken back; null where it was not, or before reasons were asked for. */
  @Column({ type: 'text', nullable: true })
  revokeReason!: string | null;
}
