import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { absent, FormText } from '../../core/form-text.ts';
import { Day } from '../../core/scalars.ts';
import { PositionFinding } from './position-finding.ts';
import { Rank } from '../ranks/rank.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';

/** A post in a unit, held by nobody, one or several people, with everything that forms print in its head (F002–F004, F008, F010). */
@Entity()
@Index(['unitId'])
@Index(['superiorId'])
@Index(['rankId'])
@Check('position_title_check', "title <> ''")
@Check('position_headcount_plan_check', 'headcount_plan >= 0')
@Check('position_superior_id_check', 'superior_id <> id')
@Check('position_closed_on_check', 'closed_on > opened_on')
@ObjectType({ description: 'A post in a unit, held by nobody, one or several people.' })
export class Position {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The post’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The organisation it belongs to.' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit it belongs to.' })
  unitId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { description: 'The unit it belongs to.' })
  unit!: OrgUnit;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The post it reports to.' })
  superiorId!: string | null;

  @ManyToOne(() => Position, { nullable: true })
  @Field(() => Position, { nullable: true, description: 'The post it reports to.' })
  superior!: Position | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The title of the post.' })
  title!: string;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], { description: 'Other titles by which documents call it.' })
  aliases!: string[];

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'Whether its holder leads the unit.' })
  isLead!: boolean;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Approved seats; null where no plan is known, which is not the same as 0.',
  })
  headcountPlan!: number | null;

  @Column({ type: 'bigint', nullable: true })
  rankId!: string | null;

  @ManyToOne(() => Rank, { nullable: true })
  @Field(() => Rank, {
    nullable: true,
    description:
      'Its rank on the ladder of the organisation (F007); null where it is not known, which is not the lowest.',
  })
  rank!: Rank | null;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Position code (职位编码).' })
  code!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Position tag, a second identifier (职位标识).' })
  tag!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Owning company (所属单位).' })
  owningCompany!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Job class (职类).' })
  jobClass!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Job kind (职种).' })
  jobKind!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Job series (职系).' })
  jobSeries!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Pay grade (薪酬等级).' })
  payGrade!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, { description: 'Workplace (工作地点).' })
  workplace!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, {
    description: 'When the post was established, as the form writes it (职位设立日期).',
  })
  establishedOn!: FormText;

  @Column({ type: 'jsonb', default: absent() })
  @Field(() => FormText, {
    description:
      'What the form prints under direct subordinates (直接下级): NONE where it says 无; named posts are relations.',
  })
  directSubordinates!: FormText;

  @Column({ type: 'jsonb' })
  @Field(() => FormText, {
    description: 'Staff under charge, which is not the same as direct subordinates (所辖人员).',
  })
  staffUnderCharge!: FormText;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'Its place among the posts of the unit, smallest first.' })
  sort!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day from which it exists, where known.' })
  openedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer exists; null while it does. It may lie ahead.',
  })
  closedOn!: string | null;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record.' })
  revision!: number;

  @Field(() => Int, { description: 'How many people hold the post today.' })
  headcount!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Approved seats less the holders of today, below 0 where there are more; null where no plan is known or the post is closed.',
  })
  vacancies!: number | null;

  @Field(() => [PositionFinding], {
    description:
      'What does not fit together about its superior, peers, subordinates and contacts; it blocks nothing.',
  })
  findings!: PositionFinding[];

  @Field(() => Boolean, {
    description: 'Whether you may change the post and give it to somebody, as far as its unit goes.',
  })
  mayAssign!: boolean;
}
