import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { checkedWith, Figure, Id, Ids, Items, Line, Nested, OneOf, Text } from '../../core/input.ts';
import { AuthorityScope } from '../../jobs/job-lines.words.ts';
import { abilityNames } from '../../core/abilities.ts';
import { Role } from './role.entity.ts';

/** The most roles of one organisation, and so the most that one change is about. */
export const mostRoles = 200;

/** The most roles that one post carries. */
export const mostOfPost = 30;

/** A short word in capitals, in the field `code`. */
const Code = (): PropertyDecorator =>
  checkedWith<{ code: string }>('code', ({ code }) =>
    typeof code === 'string' && /^[A-Z][A-Z0-9_-]{1,19}$/.test(code)
      ? undefined
      : {
          code: 'FORMAT',
          text: {
            zh: '代码由 2 到 20 个大写字母、数字、“-”或“_”组成，以字母开头，如 LEAD',
            en: 'is 2 to 20 capital letters, digits, - or _, beginning with a letter, such as LEAD',
          },
        },
  );

@InputType({ description: 'What a role gives of one ability.' })
export class RoleGrantInput {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch; each at most once.' })
  @Text({ max: 60 })
  ability!: string;

  @Field(() => AuthorityScope, { description: 'How far, measured from the unit of the post.' })
  @OneOf(AuthorityScope)
  scope!: AuthorityScope;

  @Field(() => Int, {
    nullable: true,
    description:
      'The most seats, from 1 to 9 999, of an ability that is limited in seats; left out for no limit.',
  })
  @Figure({ min: 1, max: 9999, whole: true, optional: true })
  seatLimit?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The most money in fen, as a whole number of at most 15 figures, of an ability that is limited in money; left out for no limit.',
  })
  @Text({ max: 15, optional: true })
  moneyLimitMinor?: string | null;
}

const nameZh = {
  description: 'What it is called in Chinese; no other role is called so. At most 40 characters.',
};
const nameEn = {
  description: 'What it is called in English; no other role is called so. At most 40 characters.',
};
const grants = {
  description: 'All that it gives from then on, each ability once; what is left out it gives no longer.',
};

@InputType({ description: 'A new role of an organisation.' })
export class CreateRoleInput extends CommandInput {
  @Field(() => ID, { description: 'The organisation, by its root unit.' })
  @Id()
  organisationId!: string;

  @Field(() => String, {
    description:
      'A short word for it, which never changes: 2 to 20 capital letters, digits, - or _, beginning with a letter.',
  })
  @Code()
  code!: string;

  @Field(() => String, nameZh)
  @Line({ max: 40 })
  nameZh!: string;

  @Field(() => String, nameEn)
  @Line({ max: 40 })
  nameEn!: string;

  @Field(() => [RoleGrantInput], { description: 'What it gives, each ability once.' })
  @Items({ max: abilityNames.length })
  @Nested()
  grants!: RoleGrantInput[];
}

@InputType({ description: 'What becomes of one role.' })
export class RoleChangeInput {
  @Field(() => ID, { description: 'The role.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => String, { ...nameZh, nullable: true })
  @Line({ max: 40, optional: true, filled: true })
  nameZh?: string | null;

  @Field(() => String, { ...nameEn, nullable: true })
  @Line({ max: 40, optional: true, filled: true })
  nameEn?: string | null;

  @Field(() => [RoleGrantInput], { ...grants, nullable: true })
  @Items({ max: abilityNames.length, optional: true })
  @Nested()
  grants?: RoleGrantInput[] | null;
}

@InputType({ description: 'Changes of roles of one organisation that are made together or not at all.' })
export class UpdateRolesInput extends CommandInput {
  @Field(() => ID, { description: 'The organisation, by its root unit.' })
  @Id()
  organisationId!: string;

  @Field(() => [RoleChangeInput], { description: 'The roles that change, each once; at most 200.' })
  @Items({ min: 1, max: mostRoles })
  @Nested()
  roles!: RoleChangeInput[];
}

@InputType({ description: 'One role.' })
export class RoleInput extends CommandInput {
  @Field(() => ID, { description: 'The role.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'Which roles a post carries from then on.' })
export class SetPositionRolesInput extends CommandInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  positionId!: string;

  @Field(() => Int, {
    description:
      'The `revision` of the post that you read; refused with CONFLICT where it has changed since.',
  })
  @Figure({ min: 1, max: 2_147_483_647, whole: true })
  revision!: number;

  @Field(() => [ID], { description: 'All roles that it carries from then on, at most 30; none for no role.' })
  @Ids({ max: mostOfPost })
  roleIds!: string[];
}

@ObjectType({ description: 'The role after a command.' })
export class RolePayload {
  @Field(() => Role, {
    nullable: true,
    description: 'The role as you may see it now; null once it is removed.',
  })
  role!: Role | null;
}

@ObjectType({ description: 'The roles after a command.' })
export class RolesPayload {
  @Field(() => [Role], { description: 'The roles that were meant, as you may see them now.' })
  roles!: Role[];
}
