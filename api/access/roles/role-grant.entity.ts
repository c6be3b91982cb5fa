import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import { AuthorityScope } from '../../jobs/job-lines.words.ts';
import type { RoleScope } from '../../../schema/reference/role-bundles.ts';
import { Role } from './role.entity.ts';

/** What a role lets its holders do, and how far from the unit of their post. */
@Entity()
@Index(['roleId', 'ability', 'scope'], { unique: true })
@Check('role_grant_limit_check', 'seat_limit > 0 AND money_limit_minor >= 0')
@Check('role_grant_scope_check', "scope IN ('OWN', 'UNIT', 'SUBTREE', 'ALL')")
@ObjectType({ description: 'What a role lets its holders do, and how far.' })
export class RoleGrant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  roleId!: string;

  @ManyToOne(() => Role, { nullable: false, onDelete: 'CASCADE' })
  role!: Role;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: Ability;

  @Column({ type: 'text' })
  @Field(() => AuthorityScope, { description: 'How far, measured from the unit of the post.' })
  scope!: RoleScope;

  /** The most seats, of an ability that is limited in seats. */
  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The most seats that it allows; null: no limit.' })
  seatLimit!: number | null;

  /** The most money in fen, of an ability that is limited in money. */
  @Column({ type: 'bigint', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The most money in fen that it allows, as a whole number; null: no limit.',
  })
  moneyLimitMinor!: string | null;
}
