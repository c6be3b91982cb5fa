import type { Ability } from './abilities.ts';
import type { UnitTree } from './actor.ts';
import type { Decision } from './decision.ts';
import { Refusal } from './refusal.ts';
import type { Able } from './who-may.ts';

/** A post that may, with those who hold it today. */
export interface AblePost {
  readonly positionId: string;
  readonly positionTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** The name of the holder for whom they stand in; null where they hold it themselves. */
    readonly standsInFor: string | null;
  }[];
}

/** The posts under which people may do something, in their order, each with its holders. Pure. */
export const postsOf = (able: readonly Able[], tree: UnitTree): AblePost[] => {
  const posts = new Map<string, AblePost>();
  for (const { personId, personName, grant } of able) {
    const { positionId, positionTitle, unitId } = grant;
    const standsInFor = grant.standsInFor?.personName ?? null;
    const people = [
      ...(posts.get(positionId)?.people ?? []),
      { id: personId, name: personName, standsInFor },
    ];
    posts.set(positionId, { positionId, positionTitle, unitId, unitName: tree.name(unitId) ?? '', people });
  }
  return [...posts.values()];
};

/** So many posts are named in a refusal. */
const NAMED = 3;

const named = (posts: readonly AblePost[], between: readonly [open: string, close: string]): string[] =>
  posts
    .slice(0, NAMED)
    .map(
      ({ positionTitle, people }) =>
        `${positionTitle}${between[0]}${people.map(({ name }) => name).join('、')}${between[1]}`,
    );

/**
 * The refusal of what is beyond somebody's limit: how far the limit goes, and which posts may, nearest first.
 *
 * @param decision one that was refused as OVER_LIMIT.
 * @param able everybody who may, as far as the person who asks may know of them.
 */
export const beyondLimit = (
  ability: Ability,
  decision: Decision,
  able: readonly Able[],
  tree: UnitTree,
): Refusal => {
  const posts = postsOf(able, tree);
  const [first] = posts;
  const limits = decision.steps.filter(({ kind, passed }) => kind === 'LIMIT' && !passed);
  const how = {
    zh: limits.map(({ text }) => text.zh).join('；'),
    en: limits.map(({ text }) => text.en).join('; '),
  };
  const whom = first
    ? {
        zh: `可以决定的岗位：${named(posts, ['（', '）']).join('、')}`,
        en: `These posts may: ${named(posts, [' (', ')']).join(', ')}`,
      }
    : {
        zh: '目前没有人的权限到这个数额，请联系人力资源部门或系统管理员',
        en: 'Nobody’s authority goes so far at present; ask human resources or the administrator',
      };
  return new Refusal(
    'NEEDS_APPROVAL',
    { zh: `${how.zh}。${whom.zh}。`, en: `${how.en}. ${whom.en}.` },
    {
      facts: {
        ability,
        positionId: first?.positionId ?? null,
        positionTitle: first?.positionTitle ?? null,
        posts,
      },
    },
  );
};
