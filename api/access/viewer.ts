import { Field, ObjectType } from 'type-graphql';
import type { SignedIn } from '../core/context.ts';
import { refuseToken } from '../core/in-person.ts';
import { usually } from '../core/price.ts';
import { Account } from './account.entity.ts';
import { rightsWordOf } from './rights-word.ts';

@ObjectType({ description: 'What somebody may do with one pair of eyes.' })
export class ViewerView {
  @Field(() => [String], {
    description: 'The abilities held somewhere by this view, such as ticket.register.',
  })
  abilities!: string[];
}

/** Who sits in front of the screen; people and posts are read under the viewer's own rights. */
@ObjectType({
  description: 'Who is signed in: account, person, posts held today and the abilities that follow from them.',
})
export class Viewer {
  constructor(
    /** The context of the person who is signed in; after signing in it is newer than the request's own. */
    readonly context: SignedIn,
    private readonly ofOwner: Account,
  ) {
    this.abilities = context.policy.hints();
    this.rights = rightsWordOf(context.policy);
    this.views = context.policy.views.map((view) => ({ abilities: view.hints() }));
  }

  /** @throws Refusal FORBIDDEN for a token */
  @Field(() => Account, { description: 'What the person signed in with. Not for access tokens.' })
  get account(): Account {
    refuseToken(this.context);
    return this.ofOwner;
  }

  @Field(() => [String], {
    description:
      'The abilities held somewhere, such as ticket.register. How far each reaches is decided record by record.',
  })
  readonly abilities: string[];

  @Field(() => String, {
    description:
      'What may be done, as a word: another one as soon as anything of it is otherwise. `/events` says it with `ready`, and with `viewer` when it changes.',
  })
  readonly rights: string;

  @Field(() => [ViewerView], {
    complexity: usually(2),
    description:
      'The views that count together: one’s own, and while one looks as another person theirs, too. A screen opens where each of them has one of the abilities that it needs, though it need not be the same.',
  })
  readonly views: ViewerView[];
}

@ObjectType({ description: 'The answer to signing in.' })
export class SignInPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: 'Who is signed in now; null where the password was a first one: then nobody is.',
  })
  viewer!: Viewer | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where a first password must be replaced before anything else: the one-time link, to be put behind the address of this installation. It works for 30 minutes.',
  })
  newPasswordPath!: string | null;
}

@ObjectType({ description: 'The answer to signing out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true: afterwards nobody is signed in.' })
  ok!: boolean;
}

/** The viewer of a signed-in context. */
export const viewerOf = async (context: SignedIn): Promise<Viewer> =>
  new Viewer(context, await context.db.manager.findOneByOrFail(Account, { id: context.actor.accountId }));
