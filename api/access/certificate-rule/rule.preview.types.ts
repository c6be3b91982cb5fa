import { Field, Int, ObjectType } from 'type-graphql';
import { usually } from '../../core/price.ts';
import { AccessConcerned, AccessPreview } from '../roles/role.preview.types.ts';

@ObjectType({ description: 'People whom a change concerns.' })
export class PeopleConcerned {
  @Field(() => Int, { description: 'How many they are.' })
  total!: number;

  @Field(() => [AccessConcerned], { complexity: usually(20), description: 'The first 20 of them.' })
  people!: AccessConcerned[];
}

@ObjectType({
  description: 'What another rule on certificates would do today. Nothing is changed by asking.',
})
export class CertificateRulePreview {
  @Field(() => AccessPreview, {
    description:
      'What deputies without the certificates of the post would lose or gain, as far as you may ask what they may do; the others of them are `untold`.',
  })
  access!: AccessPreview;

  @Field(() => PeopleConcerned, {
    description:
      'Deputies for whom it changes something, too, of whom you may not ask what they may do: of those looked at for this answer.',
  })
  untold!: PeopleConcerned;

  @Field(() => Boolean, {
    description: 'Whether work would be withheld that is given now, from those in `work`.',
  })
  withholdsWork!: boolean;

  @Field(() => PeopleConcerned, {
    description:
      'Holders of posts without a certificate that the post asks for: work would be withheld from them, or given to them again. Nobody where neither is so.',
  })
  work!: PeopleConcerned;
}
