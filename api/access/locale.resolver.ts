import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { audit } from '../core/audit.ts';
import type { Locale } from '../core/bilingual.ts';
import { command } from '../core/command.ts';
import { CommandInput } from '../core/command-input.ts';
import type { Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { enumOf } from '../core/enum.ts';
import { inPerson } from '../core/in-person.ts';
import { OneOf } from '../core/input.ts';
import { Account } from './account.entity.ts';
import { Viewer, viewerOf } from './viewer.ts';

@InputType({ description: 'The language in which somebody wants to be spoken to.' })
export class SetLocaleInput extends CommandInput {
  @Field(() => String, {
    nullable: true,
    description: 'zh-CN or en; null or left out: as the browser says.',
  })
  @OneOf(enumOf('zh-CN', 'en'), { optional: true })
  locale?: Locale | null;
}

@ObjectType({ description: 'What choosing a language gives back.' })
export class SetLocalePayload {
  @Field(() => Viewer, { description: 'Who asked, with the language that counts from now on.' })
  viewer!: Viewer;
}

/** The language of an account, chosen by its owner. */
@Resolver()
export class LocaleResolver {
  @Access.oneself()
  @Mutation(() => SetLocalePayload, {
    description: 'Chooses the language of your own account: of answers, mails and the app.',
  })
  async setLocale(
    @Arg('input', () => SetLocaleInput) input: SetLocaleInput,
    @Ctx() context: Context,
  ): Promise<SetLocalePayload> {
    const ctx = inPerson(context);
    const locale = input.locale ?? null;
    await command(
      ctx,
      { name: 'setLocale', input, key: input.idempotencyKey },
      async (tx) => {
        const { accountId: id, organisationIds, locale: before } = tx.actor;
        await tx.manager.update(Account, { id }, { locale });
        await audit(tx, {
          action: 'setLocale',
          entity: 'Account',
          entityId: id,
          organisationId: organisationIds[0] ?? null,
          before: { locale: before },
          after: { locale },
        });
        return id;
      },
      async () => null,
    );
    return { viewer: await viewerOf(ctx) };
  }
}
