import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { JobDescription } from '../job-description.entity.ts';

/** That a holder has read a version and taken note of it; written once. Who holds the post anew acknowledges anew. */
@Entity()
@Index(['jobDescriptionId', 'assignmentId'], { unique: true })
@Index(['assignmentId'])
export class JobAcknowledgement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false })
  jobDescription!: JobDescription;

  @Column({ type: 'bigint' })
  assignmentId!: string;

  @ManyToOne(() => Assignment, { nullable: false })
  assignment!: Assignment;

  @Column({ type: 'bigint' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  person!: Person;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
