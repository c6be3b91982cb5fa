import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Ability } from '../core/abilities.ts';
import { say } from '../core/bilingual.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { Person } from '../org/people/person.entity.ts';
import { explainFor } from './explain.ts';
import { ExplainAccessInput, Explanation } from './explanation.ts';

/** Why somebody may do something, or may not. */
@Resolver()
export class ExplainResolver {
  @Access.needs('access.read', { on: Person, by: 'input.personId', own: true })
  @Query(() => Explanation, {
    description:
      'Whether the rights of a person reach a record now, and why. The state of the record may still stand in the way: its steps say so.',
  })
  async explainAccess(
    @Arg('input', () => ExplainAccessInput, { description: 'Which decision.' }) input: ExplainAccessInput,
    @Ctx() context: Context,
  ): Promise<Explanation> {
    const ctx = signedIn(context);
    const { allowed, reason, steps } = await explainFor(ctx, { ...input, ability: input.ability as Ability });
    return {
      allowed,
      reason,
      steps: steps.map(({ kind, passed, text }) => ({ kind, passed, text: say(text, ctx.locale) })),
    };
  }
}
