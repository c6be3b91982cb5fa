import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Position } from '../../org/positions/position.entity.ts';
import { Role } from './role.entity.ts';

/** That a post carries a role: whoever holds the post has the role's grants. */
@Entity()
@Index(['positionId', 'roleId'], { unique: true })
@Index(['roleId'])
export class PositionRole {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  positionId!: string;

  @ManyToOne(() => Position, { nullable: false, onDelete: 'CASCADE' })
  position!: Position;

  @Column({ type: 'bigint' })
  roleId!: string;

  @ManyToOne(() => Role, { nullable: false, onDelete: 'CASCADE' })
  role!: Role;
}
