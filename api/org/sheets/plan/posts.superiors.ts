import { superiorProblem } from '../../positions/reporting.rules.ts';
import type { PostAfter } from './post-after.ts';
import type { Row } from './row.ts';
import type { UnitFinder } from './unit-finder.ts';
import { isCalled, namesIn, plainCode, type Names } from './words.ts';

/** Words for no superior at all. */
export const nobody = new Set(['无', 'none', '（无）', '(none)']);

/** What the reporting lines of a sheet are found and judged by. */
export interface PostsInReach {
  /** All posts of the organisation as they will be, by id. */
  readonly after: ReadonlyMap<string, PostAfter>;
  readonly units: UnitFinder;
  readonly names: Names<PostAfter>;
  readonly codes: ReadonlyMap<string, readonly PostAfter[]>;
  readonly targets: ReadonlyMap<Row, PostAfter>;
  isOpen(post: PostAfter): boolean;
}

/**
 * Lets a post report to the one that the row names: by code, path or title; one that is meant by its number goes before
 * others, then one of the same unit.
 */
export const report = ({ after, units, codes, names }: PostsInReach, row: Row, post: PostAfter): void => {
  const word = row.value<string>('superior');
  if (word === undefined) return;
  if (word === null || nobody.has(word.toLowerCase())) {
    post.superiorId = null;
    return;
  }
  const byCode = codes.get(plainCode(word)) ?? [];
  const found = byCode.length > 0 ? byCode : names.find(word);
  const numbered = after.get(row.text('superiorId') ?? '');
  const path = namesIn(word);
  const mayBe = (one: PostAfter): boolean =>
    found.includes(one) ||
    (found.length === 0 &&
      isCalled([one.title, ...one.aliases], path.at(-1)) &&
      units.knowsAll(path.slice(0, -1)));
  if (numbered && mayBe(numbered)) {
    post.superiorId = numbered.id;
    return;
  }
  const near = found.filter(({ unitId }) => unitId === post.unitId);
  const [superior, ...others] = found.length > 1 && near.length === 1 ? near : found;
  if (superior && others.length === 0) post.superiorId = superior.id;
  else if (superior)
    row.fail('superior', 'AMBIGUOUS', {
      zh: `有 ${others.length + 1} 个岗位叫“${word}”，请写岗位编码，或“单位/岗位名称”`,
      en: `${others.length + 1} posts are called ${word}; write its code, or Unit/Post`,
    });
  else
    row.fail('superior', 'UNKNOWN', {
      zh: `没有名为“${word}”的岗位；请写岗位编码，或“单位/岗位名称”`,
      en: `there is no post called ${word}; write its code, or Unit/Post`,
    });
};

/** Judges the lines that change: no circle, no superior that is closed (F005). */
export const checkSuperiors = ({ after, targets, isOpen }: PostsInReach): void => {
  const lines = new Map(
    [...after.values()].map((post) => [post.id, { ...post, isClosed: !isOpen(post) }] as const),
  );
  for (const [row, post] of targets) {
    const { superiorId, before } = post;
    if (superiorId === null || superiorId === before?.superiorId) continue;
    const problem = superiorProblem(lines, post.id, superiorId);
    if (problem) row.fail('superior', problem.code, problem.text);
  }
};

/** A post cannot report to one that cannot be founded. */
export const checkDependants = ({ targets }: PostsInReach): void => {
  const rowOf = new Map([...targets].map(([row, post]) => [post.id, row]));
  for (let again = true; again;) {
    again = false;
    for (const [row, post] of targets) {
      const above = post.superiorId?.startsWith('line ') ? rowOf.get(post.superiorId) : undefined;
      if (!above?.isWrong || row.isWrong) continue;
      row.fail('superior', 'DEPENDS', {
        zh: `上级岗位在第 ${above.line} 行，那一行有错误`,
        en: `the superior stands on line ${above.line}, which has an error`,
      });
      again = true;
    }
  }
};
