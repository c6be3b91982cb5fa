import { setImmediate } from 'node:timers/promises';
import type { SignedIn } from '../../core/context.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { sizeOf } from '../../core/read/paging.ts';
import { query } from '../../core/sql.ts';
import { dayAsked } from '../../org/as-of.ts';
import { compareCandidates, type Ranked } from './candidates.rules.ts';
import { daysWorked } from './experience.rules.ts';
import { factsOf, type Known } from './fit.facts.ts';
import { requirementsSeen, type PostAsks } from './fit.requirements.ts';
import type { Facts } from './facts.ts';
import { maySeeFit } from './fit.sight.ts';
import type { CandidateArgs, CandidateList } from './fit.types.ts';
import { isNamed, namesIn } from './matching.rules.ts';
import { postFitOf } from './post-fit.ts';

/** So many people are judged before others have their turn. */
const AT_ONCE = 500;

/** The post for which candidates are sought. */
export interface SoughtPost {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly unitId: string;
}

/** Somebody who is with an organisation on a day, with the posts that they hold and their units. */
interface Member {
  readonly id: string;
  readonly units: readonly string[];
  readonly posts: readonly string[];
}

interface Members {
  readonly all: readonly Member[];
  /** With all that is known of them: those of whom the asker may know how they stand. */
  readonly seen: ReadonlyMap<string, Known>;
}

const load = async (ctx: SignedIn, organisationId: string, day: string): Promise<Members> => {
  const rows = (await query(ctx, {
    name: 'fit_members',
    text: `SELECT p.id::text, coalesce(array_agg(o.unit_id::text) FILTER (WHERE o.id IS NOT NULL), '{}'),
        coalesce(array_agg(o.id::text) FILTER (WHERE o.id IS NOT NULL), '{}')
      FROM person p
      LEFT JOIN assignment a ON a.person_id = p.id AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date)
      LEFT JOIN position o ON o.id = a.position_id
      WHERE p.organisation_id = $1 AND (p.left_on IS NULL OR p.left_on > $2::date)
      GROUP BY p.id`,
    values: [organisationId, day],
    rowMode: 'array',
  })) as [string, string[], string[]][];
  const all = rows.map(([id, units, posts]) => ({ id, units, posts }));
  const seen = all.filter(({ id, units }) => maySeeFit(ctx, organisationId, { personId: id, units }));
  return {
    all,
    seen: await factsOf(
      ctx,
      seen.map(({ id }) => id),
    ),
  };
};

/** The same people for all posts of one answer. */
const membersOf = (ctx: SignedIn, organisationId: string, day: string): Promise<Members> => {
  const key = `candidates ${organisationId} ${day}`;
  const known = ctx.memo.get(key) as Promise<Members> | undefined;
  const members = known ?? load(ctx, organisationId, day);
  ctx.memo.set(key, members);
  return members;
};

/** Days of work in any field that the post asks for. */
const daysInField = ({ requirements }: PostAsks, { work }: Facts, day: string): number => {
  const fields = requirements
    .filter(({ kind }) => kind === 'EXPERIENCE')
    .flatMap(({ subject, text }) => namesIn(subject ?? text));
  return daysWorked(
    work.filter(({ field }) => fields.some((name) => isNamed(name, field))),
    day,
  );
};

/**
 * Who would fit a post on a day, the best first. Compared are the people of whom the asker may know how they stand; how
 * many others there are is said, and not who.
 *
 * @throws Refusal INVALID for a number or a day that cannot be
 */
export const candidatesFor = async (
  ctx: SignedIn,
  post: SoughtPost,
  { asOf, subtreeOf, withHolders, first }: CandidateArgs,
): Promise<CandidateList> => {
  const size = sizeOf(first ?? 20);
  const day = dayAsked(ctx, asOf, 'asOf');
  const asks = await loaderOf<PostAsks>(ctx, `asks ${day}`, (ids) => requirementsSeen(ctx, ids, day)).load(
    post.id,
  );
  if (!asks) return { day, isDescribed: false, items: [], total: 0, leftOut: 0 };
  const { tree } = ctx.actor;
  const subtree = subtreeOf ? new Set(tree.subtree(subtreeOf)) : null;
  const { all, seen } = await membersOf(ctx, post.organisationId, day);
  const people = all.filter(
    ({ units, posts }) =>
      (withHolders || !posts.includes(post.id)) &&
      (subtree === null || units.some((unit) => subtree.has(unit))),
  );
  const position = {
    id: post.id,
    title: post.title,
    unitId: post.unitId,
    unitName: tree.name(post.unitId) ?? '…',
  };
  const ranked: (Ranked & { readonly fit: CandidateList['items'][number] })[] = [];
  for (const { id, posts } of people) {
    const person = seen.get(id);
    if (!person) continue;
    if (ranked.length % AT_ONCE === AT_ONCE - 1) await setImmediate();
    ranked.push({
      fit: postFitOf(ctx, person, asks, day, { id, position, isHolder: posts.includes(post.id) }),
      daysInField: daysInField(asks, person.facts, day),
    });
  }
  return {
    day,
    isDescribed: true,
    items: ranked
      .toSorted(compareCandidates)
      .slice(0, size)
      .map(({ fit }) => fit),
    total: ranked.length,
    leftOut: people.length - ranked.length,
  };
};
