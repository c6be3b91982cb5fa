import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Exclusion, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Scope } from '../../core/actor.ts';
import { enumOf } from '../../core/enum.ts';
import { DateTime, Day } from '../../core/scalars.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';

registerEnumType(Scope, {
  name: 'GrantScope',
  description: 'How far a grant reaches from the unit of the post that carries it.',
  valuesConfig: {
    OWN: { description: 'What is one’s own.' },
    UNIT: { description: 'The unit of the post.' },
    SUBTREE: { description: 'That unit and all below it.' },
    UNITS: { description: 'Units named one by one, each without those below it.' },
    ALL: { description: 'The whole organisation.' },
  },
});

export const PersonalGrantStanding = enumOf('PLANNED', 'PRESENT', 'ENDED', 'REVOKED');
export type PersonalGrantStanding = keyof typeof PersonalGrantStanding;

registerEnumType(PersonalGrantStanding, {
  name: 'PersonalGrantStanding',
  description: 'Where what was given in person stands today.',
  valuesConfig: {
    PLANNED: { description: 'It is still to begin.' },
    PRESENT: { description: 'It holds, unless something withholds it.' },
    ENDED: { description: 'Its last day, or that of the post, has passed.' },
    REVOKED: { description: 'It was taken back before its end.' },
  },
});

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
@Check('personal_grant_revoked_at_check', '(revoked_at IS NULL) = (revoked_by_id IS NULL)')
@Exclusion(
  'personal_grant_once',
  `USING gist (assignment_id WITH =, ability WITH =, scope WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (revoked_at IS NULL)`,
)
@ObjectType({ description: 'What somebody was given in person beside their post, with a reason and an end.' })
export class PersonalGrant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies it.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who was given it.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  person!: Person;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The assignment on which it hangs.' })
  assignmentId!: string;

  @ManyToOne(() => Assignment, { nullable: false, onDelete: 'CASCADE' })
  @Field(() => Assignment, { description: 'The assignment on which it hangs: it ends with it.' })
  assignment!: Assignment;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The ability given, such as ticket.dispatch.' })
  ability!: string;

  @Column({ type: 'text' })
  @Field(() => Scope, { description: 'How far it reaches from the unit of the post.' })
  scope!: Scope;

  @Column({ type: 'bigint', array: true, nullable: true })
  @Field(() => [ID], { nullable: true, description: 'With UNITS: the units named; null otherwise.' })
  unitIds!: string[] | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The most seats; null where there is no such limit.' })
  seatLimit!: number | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The most money in fen, as a whole number; null where there is no such limit.',
  })
  moneyLimitMinor!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Why it was given.' })
  reason!: string;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day from which it no longer holds.' })
  endsOn!: string;

  @Column({ type: 'bigint' })
  givenById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who gave it.' })
  givenBy!: Person | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null where it was not.' })
  revokedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  revokedById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who took it back; null where nobody did.' })
  revokedBy!: Person | null;

  @Field(() => PersonalGrantStanding, { description: 'Where it stands today.' })
  standing!: PersonalGrantStanding;

  @Field(() => Boolean, { description: 'Whether you may take it back now.' })
  mayRevoke!: boolean;
}
