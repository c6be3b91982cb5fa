import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import { usually } from '../../core/price.ts';
import { Role } from './role.entity.ts';

export const AbilityLimit = describedEnum('AbilityLimit', 'In what a grant of an ability may be limited.', {
  SEATS: 'In a number of seats.',
  MONEY: 'In an amount of money.',
});

@ObjectType({ description: 'A verb that somebody may or may not do.' })
export class AbilityFacts {
  @Field(() => String, { description: 'Its name, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => String, { description: 'What it lets somebody do, in your language.' })
  meaning!: string;

  @Field(() => AbilityLimit, {
    nullable: true,
    description: 'In what a grant of it may be limited; null where it cannot be.',
  })
  limit!: keyof typeof AbilityLimit | null;

  @Field(() => Boolean, {
    description: 'Whether no part of Remit asks for it yet: it can be given all the same.',
  })
  isLater!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is administration: nobody gives it who does not have it.',
  })
  isAdministration!: boolean;
}

@ObjectType({ description: 'The roles of one’s own organisations.' })
export class RoleList {
  @Field(() => [Role], { complexity: usually(25), description: 'The roles, those that Remit ships first.' })
  items!: Role[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => [AbilityFacts], {
    complexity: usually(70),
    description: 'All abilities that there are, in the order in which a screen lists them.',
  })
  abilities!: AbilityFacts[];
}

@ObjectType({ description: 'A role that a post carries.' })
export class CarriedRole {
  @Field(() => String, { description: 'The role’s id.' })
  id!: string;

  @Field(() => String, { description: 'The short word for it, such as LEAD.' })
  code!: string;

  @Field(() => String, { description: 'What it is called in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  nameEn!: string;
}
