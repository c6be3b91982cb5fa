import { codeKey, codeTaken } from '../../positions/position-code.ts';
import type { PostsInReach } from './posts.superiors.ts';

/** Fails the rows that give a post the code of another one, as they will be when the whole sheet is in (F003). */
export const checkCodes = ({ after, targets, units, isOpen }: PostsInReach): void => {
  const byCode = Map.groupBy(
    [...after.values()].filter((post) => isOpen(post)),
    (post) => codeKey(post),
  );
  for (const [row, post] of targets) {
    const key = codeKey(post);
    if (key === null || (post.before && codeKey(post.before) === key)) continue;
    const other = byCode.get(key)?.find(({ id }) => id !== post.id);
    if (!other) continue;
    const unit = units.byId.get(other.unitId)?.name ?? '';
    const { code, text } = codeTaken(post.code.value?.trim() ?? '', { title: other.title, unit });
    row.fail('code', code, text);
  }
};
