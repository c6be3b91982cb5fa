import 'reflect-metadata';
import { graphql } from 'graphql';
import {
  buildSchema,
  Arg,
  Field,
  FieldResolver,
  Ctx,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { expect, test } from 'vitest';
import type { Ability } from '../../../api/core/abilities.ts';
import type { Actor } from '../../../api/core/actor.ts';
import { systemClock } from '../../../api/core/clock.ts';
import type { Context } from '../../../api/core/context.ts';
import { Access } from '../../../api/core/declared-access.ts';
import { guardFields } from '../../../api/core/guard-fields.ts';
import { Policy } from '../../../api/core/policy.ts';
import { declareResource } from '../../../api/core/resource.ts';

@ObjectType('GuardedThing', { description: 'Something.' })
class Thing {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}
declareResource(Thing, { kind: 'public' });

@ObjectType('UnguardedThing', { description: 'Something that no room declares.' })
class Stray {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

const built = async (resolver: NewableFunction): Promise<string> => {
  const schema = await buildSchema({ resolvers: [resolver] as never, validate: false });
  try {
    guardFields(schema);
    return 'built';
  } catch (error) {
    return (error as Error).message;
  }
};

test('a query that does not say who may use it is not built', async () => {
  @Resolver()
  class Silent {
    @Query(() => Boolean)
    silentQuery(): boolean {
      return true;
    }
  }
  expect(await built(Silent)).toContain('silentQuery does not say who may use it: put @Access');
});

test('a mutation that does not say who may use it is not built', async () => {
  @Resolver()
  class Silent {
    @Access.open()
    @Query(() => Boolean)
    openQuery(): boolean {
      return true;
    }
    @Mutation(() => Boolean)
    silentMutation(): boolean {
      return true;
    }
  }
  expect(await built(Silent)).toContain('silentMutation does not say who may use it: put @Access');
});

test('a field below the root that is given the context says who may use it', async () => {
  @Resolver(() => Thing)
  class Below {
    @Access.open()
    @Query(() => Thing)
    thing(): Thing {
      return { id: '1' };
    }
    @FieldResolver(() => String)
    whisper(@Ctx() context: Context): string {
      return context.locale;
    }
  }
  expect(await built(Below)).toContain('GuardedThing.whisper does not say who may use it');
});

test('what is declared names an ability, an argument and a resource that there are', async () => {
  @Resolver()
  class Wrong {
    @Access.needs('thing.steal' as Ability, { on: Thing, by: 'input.id' })
    @Query(() => Boolean)
    wrong(@Arg('id', () => ID) id: string): boolean {
      return Boolean(id);
    }
  }
  expect(await built(Wrong)).toBe(
    'wrong needs thing.steal, which is no ability.\nwrong is about what input.id names, but has no such argument.',
  );

  @Resolver()
  class Strays {
    @Access.seen(Stray)
    @Query(() => [Stray])
    strays(): Stray[] {
      return [];
    }
  }
  expect(await built(Strays)).toContain('No resource is declared for Stray');
});

@Resolver()
class Guarded {
  @Access.needs('org.edit')
  @Query(() => String)
  forgotten(): string {
    return 'a secret';
  }
  @Access.needs('org.edit')
  @Query(() => String)
  asked(@Ctx() { policy }: Context): string {
    return policy?.has('org.edit') ? 'a secret' : 'nothing';
  }
  @Access.signedIn()
  @Query(() => String)
  forMembers(): string {
    return 'known to all';
  }
}

const guarded = await (async () => {
  const schema = await buildSchema({ resolvers: [Guarded] as never, validate: false });
  guardFields(schema);
  return schema;
})();

const ask = (source: string, actor: Actor | null) =>
  graphql({
    schema: guarded,
    source,
    contextValue: { actor, policy: actor && new Policy(actor), clock: systemClock, db: {} },
  });

const editor = {
  grants: [{ ability: 'org.edit', source: { kind: 'ROLE', roleCode: 'HR' } }],
} as unknown as Actor;

test('what was declared and not asked for is not told', async () => {
  const { data, errors } = await ask('{ forgotten }', editor);
  expect(data).toBeNull();
  expect(errors?.[0]?.message).toBe(
    'forgotten declares that it needs org.edit, but nobody asked whether it reaches.',
  );
  expect((await ask('{ asked }', editor)).data).toEqual({ asked: 'a secret' });
});

test('nobody enters without signing in where it is not declared as open', async () => {
  const { data, errors } = await ask('{ forMembers }', null);
  expect(data).toBeNull();
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await ask('{ forMembers }', editor)).data).toEqual({ forMembers: 'known to all' });
});
