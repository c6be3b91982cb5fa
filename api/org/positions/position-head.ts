import { Field, ObjectType } from 'type-graphql';
import { FormText } from '../../core/form-text.ts';

@ObjectType({ description: 'What a form printed in the head of a post.' })
export class PositionHead {
  @Field(() => FormText, { description: 'Position code (职位编码).' })
  code!: FormText;

  @Field(() => FormText, { description: 'Position tag, a second identifier (职位标识).' })
  tag!: FormText;

  @Field(() => FormText, { description: 'Owning company (所属单位).' })
  owningCompany!: FormText;

  @Field(() => FormText, { description: 'Job class (职类).' })
  jobClass!: FormText;

  @Field(() => FormText, { description: 'Job kind (职种).' })
  jobKind!: FormText;

  @Field(() => FormText, { description: 'Job series (职系).' })
  jobSeries!: FormText;

  @Field(() => FormText, { description: 'Pay grade (薪酬等级).' })
  payGrade!: FormText;

  @Field(() => FormText, { description: 'Workplace (工作地点).' })
  workplace!: FormText;

  @Field(() => FormText, { description: 'When the post was established (职位设立日期).' })
  establishedOn!: FormText;

  @Field(() => FormText, { description: 'What the form prints under direct subordinates (直接下级).' })
  directSubordinates!: FormText;

  @Field(() => FormText, { description: 'Staff under charge (所辖人员).' })
  staffUnderCharge!: FormText;
}
