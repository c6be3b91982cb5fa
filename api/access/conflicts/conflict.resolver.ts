import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Grant } from '../../core/actor.ts';
import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { pathText } from '../../core/grant-reach.ts';
import { grantText } from '../../core/grant-words.ts';
import { PageArgs } from '../../core/page.ts';
import { separations } from '../../core/separation.rules.ts';
import { wholeOf } from '../../core/subject.ts';
import { oneself } from '../../core/token.ts';
import { hiddenVersions, unseenLine } from '../why/unseen.ts';
import { endsOf } from '../why/ends.ts';
import { startsOf } from '../why/starts.ts';
import {
  SeparationConflictFilter,
  SeparationConflicts,
  type ConflictingGrant,
  type SeparationConflict,
} from './conflict.types.ts';
import { findConflicts, placeOf, type FoundConflict } from './conflicts.ts';

/** The roles among those of some grants that the caller may see: whoever keeps roles, or asks about others, in all of it. */
const rolesSeen = async (
  { db, policy }: SignedIn,
  grants: readonly Grant[],
): Promise<(grant: Grant) => string | null> => {
  const organisations = [...new Set(grants.map(({ organisationId }) => organisationId))].filter((id) =>
    (['access.manage', 'access.read'] as const).some((ability) => policy.can(ability, wholeOf(id))),
  );
  const codes = [
    ...new Set(grants.flatMap(({ source }) => (source.kind === 'ROLE' ? [source.roleCode] : []))),
  ];
  const rows = (await db.query(
    `SELECT id::text, organisation_id::text || code AS key FROM role WHERE organisation_id = any($1::bigint[]) AND code = any($2)`,
    [organisations, codes],
  )) as { id: string; key: string }[];
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return ({ organisationId, source }) =>
    source.kind === 'ROLE' ? (ids.get(organisationId + source.roleCode) ?? null) : null;
};

/** Says what gives some grants, in the caller's language and without what is not theirs to read. */
const wordsFor = async (ctx: SignedIn, found: readonly FoundConflict[]) => {
  const grants = found.flatMap(({ one, other }) => [...one, ...other]);
  const own = new Set(
    found
      .filter(({ personId }) => personId === oneself(ctx.actor))
      .flatMap(({ one, other }) => [...one, ...other]),
  );
  const hidden = await hiddenVersions(
    ctx,
    grants.filter((grant) => !own.has(grant)),
  );
  const [starts, ends, roleOf] = await Promise.all([
    startsOf(ctx.db, grants),
    endsOf(ctx.db, grants, dayOf(ctx.clock.now())),
    rolesSeen(ctx, grants),
  ]);
  return (grant: Grant, isWithheld: boolean): ConflictingGrant => {
    const { ability, scope, positionId, positionTitle, unitId, source } = grant;
    const line = source.kind === 'AUTHORITY' ? source : null;
    const isHidden = line !== null && !own.has(grant) && hidden.has(line.jobDescriptionId);
    return {
      ability,
      scope,
      positionId,
      positionTitle,
      unitPath: pathText(ctx.actor, unitId),
      sourceKind: source.kind,
      source: say(isHidden ? unseenLine : grantText(grant), ctx.locale),
      roleId: roleOf(grant),
      jobDescriptionId: isHidden ? null : (line?.jobDescriptionId ?? null),
      version: isHidden ? null : (line?.version ?? null),
      grantId: source.kind === 'PERSONAL' ? source.grantId : null,
      standsInFor: grant.standsInFor?.personName ?? null,
      since: starts(grant),
      endsOn: ends(grant)?.on ?? null,
      isWithheld,
    };
  };
};

const firstOf = (grants: readonly ConflictingGrant[]): string =>
  grants.map(({ since }) => since).toSorted()[0] ?? '';

/** What comes together in people and had better not. */
@Resolver()
export class ConflictResolver {
  @Access.needs('access.read', { nothing: true })
  @Query(() => SeparationConflicts, {
    complexity: ({ args, childComplexity }) => 20 + Number(args['first'] ?? 25) * childComplexity,
    description:
      'The people in whom abilities that rules of separation keep apart come together today, with what gives either: those whom the caller may ask about (access.read), and oneself. By the rule, then by name.',
  })
  async separationConflicts(
    @Arg('filter', () => SeparationConflictFilter, {
      nullable: true,
      description: 'Which are wanted; left out: all.',
    })
    filter: SeparationConflictFilter | null | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<SeparationConflicts> {
    const ctx = signedIn(context);
    const asked = { ...filter, ...(first !== undefined && { first }), ...(after !== undefined && { after }) };
    const { page, total, counts, hasNextPage, hasPreviousPage } = await findConflicts(ctx, asked);
    const told = await wordsFor(ctx, page);
    const nodes = page.map((found): SeparationConflict => {
      const { rule, personId, personName } = found;
      const one = found.one.map((grant) => told(grant, false));
      const other = found.other.map((grant) => told(grant, rule.effect === 'DENIED'));
      const since = [firstOf(one), firstOf(other)].toSorted().at(-1) ?? '';
      return {
        id: placeOf(found),
        personId,
        personName,
        rule: rule.code,
        effect: rule.effect,
        one,
        other,
        since,
      };
    });
    return {
      nodes,
      totalCount: total,
      pageInfo: {
        hasNextPage,
        hasPreviousPage,
        startCursor: nodes[0]?.id ?? null,
        endCursor: nodes.at(-1)?.id ?? null,
      },
      rules: separations.map(({ code, effect, text, one, other }, at) => ({
        code,
        effect,
        text: say(text, ctx.locale),
        one,
        other,
        people: counts[at] ?? 0,
      })),
    };
  }
}
