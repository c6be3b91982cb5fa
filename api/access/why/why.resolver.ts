import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { abilityNames } from '../../core/abilities.ts';
import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { pathText } from '../../core/grant-reach.ts';
import { grantText, seeingWords } from '../../core/grant-words.ts';
import { isId } from '../../core/input.ts';
import { PageArgs } from '../../core/page.ts';
import { PersonToAsk, personToAsk } from '../../core/person-to-ask.ts';
import { usually } from '../../core/price.ts';
import { notFound } from '../../core/refusal.ts';
import { Day } from '../../core/scalars.ts';
import { oneself } from '../../core/token.ts';
import type { Able } from '../../core/who-may.ts';
import { Person } from '../../org/people/person.entity.ts';
import { explainFor } from './explain.ts';
import { hiddenVersions, unseenLine } from './unseen.ts';
import { personAccess, type AccessLine } from './person-access.ts';
import { PersonAccess, type PersonAccessLine } from './person-access.types.ts';
import { dayAsked } from './question.ts';
import { courseOfExplained, coursesOfAble, type CourseTold } from './told-course.ts';
import { whoGives } from './who-gives.ts';
import { toAsk, whoCan } from './who-can.ts';
import { AccessQuestionInput, ExplainAccessInput } from './why.inputs.ts';
import { Explanation } from './explanation.types.ts';
import { PeopleWhoCan, PersonWhoGives, type PersonWhoCan } from './why.types.ts';

const rankOf = (ability: string): number => abilityNames.findIndex((name) => name === ability);

const asLine = (
  { actor, locale }: SignedIn,
  { grant, source, jobDescriptionId, end, goesOn, closing, withheld }: AccessLine,
): PersonAccessLine => {
  const named = grant.scope === 'UNITS' ? (grant.namedUnits ?? []) : [grant.unitId];
  return {
    ability: grant.ability,
    scope: grant.scope,
    where: named.map((unit) => pathText(actor, unit)).join(locale === 'en' ? ', ' : '、'),
    seatLimit: grant.limit?.seats ?? null,
    moneyLimitMinor: grant.limit?.moneyMinor ?? null,
    positionId: grant.positionId,
    positionTitle: grant.positionTitle,
    standsInFor: grant.standsInFor?.personName ?? null,
    sourceKind: grant.source.kind,
    source: say(source, locale),
    jobDescriptionId,
    endsOn: end?.on ?? null,
    endsBecause: end?.text ? say(end.text, locale) : null,
    goesOn: goesOn && say(goesOn, locale),
    closing: closing.map((text) => say(text, locale)),
    lapses: end?.cause === 'REVIEW',
    withheld: withheld && say(withheld, locale),
  };
};

const courses = new WeakMap<Explanation, Promise<CourseTold>>();

/** How what was explained goes on; worked out once for all fields that tell of it. */
const courseOf = (ctx: SignedIn, explanation: Explanation): Promise<CourseTold> => {
  const { explained, question } = explanation;
  const known = courses.get(explanation) ?? courseOfExplained(ctx, explained, dayAsked(ctx, question));
  courses.set(explanation, known);
  return known;
};

/** Why somebody may do something, or may not, and who may. */
@Resolver(() => Explanation)
export class WhyResolver {
  @Access.needs('access.read', { on: Person, by: 'input.personId', own: true })
  @Query(() => Explanation, {
    description:
      'Whether a person may do something to a record, and why: by grants, how far and how much they allow, who must leave it to others and the state of the record. The function that guards the command decides.',
  })
  async explainAccess(
    @Arg('input', () => ExplainAccessInput, { description: 'Which decision.' }) input: ExplainAccessInput,
    @Ctx() context: Context,
  ): Promise<Explanation> {
    const ctx = signedIn(context);
    return new Explanation(await explainFor(ctx, input), input, ctx.locale);
  }

  @Access.needs('access.read', { nothing: true })
  @Query(() => PeopleWhoCan, {
    complexity: ({ args, childComplexity }) => 20 + Number(args['first'] ?? 25) * childComplexity,
    description:
      'Who can do something to a record, or sees it where no ability is named: those whom the caller may ask about (access.read), the nearest first. At most 5 000 who hold the ability are looked at.',
  })
  async whoCan(
    @Arg('input', () => AccessQuestionInput, { description: 'Which verb on which record.' })
    input: AccessQuestionInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<PeopleWhoCan> {
    const ctx = signedIn(context);
    const found = await whoCan(ctx, input, page, dayOf(ctx.clock.now()));
    const courses = await coursesOfAble(ctx, found.page, found.record, dayAsked(ctx, input));
    const me = oneself(ctx.actor);
    const hidden = await hiddenVersions(
      ctx,
      found.page.flatMap(({ personId, grant }) => (personId === me ? [] : [grant])),
    );
    // Whoever sees a record by an ability to do something to it may not do that to this very one.
    const sourceOf = ({ personId, grant }: Able) =>
      personId !== me && grant.source.kind === 'AUTHORITY' && hidden.has(grant.source.jobDescriptionId)
        ? unseenLine
        : input.ability
          ? grantText(grant)
          : grantText(grant, seeingWords);
    const nodes = found.page.map((able): PersonWhoCan => {
      const { grant } = able;
      const course = courses.get(able.personId);
      return {
        ...personToAsk(able, ctx.actor.tree),
        scope: grant.scope,
        seatLimit: grant.limit?.seats ?? null,
        moneyLimitMinor: grant.limit?.moneyMinor ?? null,
        source: say(sourceOf(able), ctx.locale),
        standsInFor: grant.standsInFor?.personName ?? null,
        endsOn: course?.endsOn ?? null,
        endsBecause: course?.endsBecause ?? null,
        changes: [...(course?.changes ?? [])],
      };
    });
    return {
      asked: found.record,
      nodes,
      totalCount: found.total,
      isPartial: found.isPartial,
      pageInfo: {
        hasNextPage: found.hasNextPage,
        hasPreviousPage: found.hasPreviousPage,
        startCursor: nodes[0]?.personId ?? null,
        endCursor: nodes.at(-1)?.personId ?? null,
      },
    };
  }

  @Access.needs(['access.read', 'access.manage'], { on: Person, by: 'personId', own: true })
  @Query(() => PersonAccess, {
    description:
      'Everything that a person may do: how far, how much, by what and until when, and what is withheld. One’s own is open to everybody; of others access.read tells all, and access.manage what hangs on posts in units that it reaches.',
  })
  async personAccess(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Arg('at', () => Day, {
      nullable: true,
      description: 'On which day, by what is recorded of it now; left out: today.',
    })
    at: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<PersonAccess> {
    const ctx = signedIn(context);
    if (!isId(personId)) throw notFound({ zh: '员工', en: 'person' }, 'personId');
    const { lines, isPartial } = await personAccess(ctx, personId, at ?? null);
    return {
      personId,
      isPartial,
      lines: lines
        .map((line) => asLine(ctx, line))
        .toSorted((one, other) => rankOf(one.ability) - rankOf(other.ability)),
    };
  }

  @Access.row()
  @FieldResolver(() => Day, {
    nullable: true,
    description:
      'The first day on which it is no longer allowed, as far as is known; the last day is the one before. Where one thing that allows it ends and another goes on to, such as the next version, that is no end but a change. Null where nothing allows it, or without an end.',
  })
  async endsOn(@Root() explanation: Explanation, @Ctx() context: Context): Promise<string | null> {
    return (await courseOf(signedIn(context), explanation)).endsOn;
  }

  @Access.row()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'In the caller’s language: why it ends then, such as the end of a post, a version or a certificate, or a lower limit. Null without an end, and where that is not yours to read.',
  })
  async endsBecause(@Root() explanation: Explanation, @Ctx() context: Context): Promise<string | null> {
    return (await courseOf(signedIn(context), explanation)).endsBecause;
  }

  @Access.row()
  @FieldResolver(() => [String], {
    complexity: () => 1,
    description:
      'In the caller’s language and in their order: from which day on something else allows it, and up to how much until then and from then on. Empty where it goes on as it is, or ends.',
  })
  async changes(@Root() explanation: Explanation, @Ctx() context: Context): Promise<readonly string[]> {
    return (await courseOf(signedIn(context), explanation)).changes;
  }

  @Access.row()
  @FieldResolver(() => [PersonToAsk], {
    complexity: usually(3),
    description:
      'Whom to ask instead where it is not allowed: the nearest who could, at most 3. Empty where it is allowed, no record is named, or nobody could.',
  })
  async askInstead(
    @Root() { explained, question }: Explanation,
    @Ctx() context: Context,
  ): Promise<PersonToAsk[]> {
    const ctx = signedIn(context);
    const { decision, record, person } = explained;
    if (decision.allowed || !record) return [];
    return (await toAsk(ctx, question, record, person.personId)).map((able) =>
      personToAsk(able, ctx.actor.tree),
    );
  }

  @Access.row()
  @FieldResolver(() => [PersonWhoGives], {
    complexity: usually(4),
    description:
      'Whom to ask where nobody could: the nearest who could give the ability, at most 2 for each way; or who may send the record to a place, where it lies with nobody yet. Empty where it is allowed, somebody could do it, or it is not the time for it.',
  })
  async whoGives(
    @Root() { explained, question }: Explanation,
    @Ctx() context: Context,
  ): Promise<PersonWhoGives[]> {
    const ctx = signedIn(context);
    const { decision, record, person } = explained;
    if (decision.allowed) return [];
    if (record && (await toAsk(ctx, question, record, person.personId)).length > 0) return [];
    return (await whoGives(ctx, question, explained)).map((giver) => ({
      ...personToAsk(giver, ctx.actor.tree),
      by: giver.by,
    }));
  }
}
