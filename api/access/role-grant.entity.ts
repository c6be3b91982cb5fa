import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Ability } from '../core/abilities.ts';
import type { RoleScope } from '../../schema/reference/role-bundles.ts';
import { Role } from './role.entity.ts';

/** What a role lets its holders do, and how far from the unit of their post. */
@Entity()
@Index(['roleId', 'ability', 'scope'], { unique: true })
@Check('role_grant_limit_check', 'seat_limit > 0 AND money_limit_minor >= 0')
@Check('role_grant_scope_check', "scope IN ('OWN', 'UNIT', 'SUBTREE', 'ALL')")
export class RoleGrant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  roleId!: string;

  @ManyToOne(() => Role, { nullable: false, onDelete: 'CASCADE' })
  role!: Role;

  @Column({ type: 'text' })
  ability!: Ability;

  @Column({ type: 'text' })
  scope!: RoleScope;

  /** The most seats, of an ability that is limited in seats. */
  @Column({ type: 'int', nullable: true })
  seatLimit!: number | null;

  /** The most money in fen, of an ability that is limited in money. */
  @Column({ type: 'bigint', nullable: true })
  moneyLimitMinor!: string | null;
}
