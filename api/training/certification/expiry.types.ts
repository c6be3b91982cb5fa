import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Figure, Id } from '../../core/input.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { CertificateStanding } from './certification.words.ts';

@InputType({ description: 'Which certificates that end are wanted.' })
export class CertificateExpiryFilter {
  @Field(() => ID, { nullable: true, description: 'Of people who hold a post of this unit or one below it.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Those that end within so many days, 0 to 730, and those that have ended; 90 where left out.',
  })
  @Figure({ min: 0, max: 730, whole: true, optional: true })
  within?: number | null;
}

@ObjectType({ description: 'A certificate that ends soon or has ended, and whether it is being renewed.' })
export class CertificateExpiry {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its number.' })
  number!: string | null;

  @Field(() => ID, { description: 'Who holds it.' })
  personId!: string;

  @Field(() => String, { description: 'The holder’s name.' })
  personName!: string;

  @Field(() => String, {
    description: 'The units in which they hold posts today, joined by 、; empty without any.',
  })
  units!: string;

  @Field(() => Day, { description: 'Its last day.' })
  expiresOn!: string;

  @Field(() => Int, { description: 'Days until then; below 0 once it has ended.' })
  daysLeft!: number;

  @Field(() => CertificateStanding, { description: 'What it is worth today.' })
  standing!: CertificateStanding;

  @Field(() => ID, {
    nullable: true,
    description: 'The application that is to renew it, where one is under way.',
  })
  renewalId!: string | null;
}

@ObjectType({ description: 'Certificates that end soon or have ended.' })
export class CertificateExpiries {
  @Field(() => [CertificateExpiry], {
    complexity: usually(25),
    description: 'The first to end first; at most 500.',
  })
  items!: CertificateExpiry[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}
