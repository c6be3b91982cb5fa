import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { run } from '../data/client.ts';
import { HomeGapsDocument } from '../data/documents.ts';
import type { HomeGapsQuery } from '../data/documents.ts';
import { textOf } from '../data/operation.ts';

type Post = HomeGapsQuery['positions']['nodes'][number];

/** A post without a job description in force, and the version that is on its way, if any. */
export interface Gap extends Pick<Post, 'id' | 'title' | 'headcount' | 'unit'> {
  readonly running: Post['jobDescriptions'][number] | undefined;
}

/** So many pages of a hundred posts are looked through: an organisation larger than that has reports of its own. */
const mostPages = 10;

const over = ['DISCARDED', 'SUPERSEDED'];

/** The posts without a job description in force: those that most people hold first, and those not even begun first of all. */
export const gapsAmong = (posts: readonly Post[]): Gap[] =>
  posts
    .filter(({ jobDescription }) => jobDescription === null)
    .map(({ id, title, headcount, unit, jobDescriptions }) => ({
      id,
      title,
      headcount,
      unit,
      running: jobDescriptions.find(({ state }) => !over.includes(state)),
    }))
    .toSorted(
      (left, right) =>
        Number(left.running !== undefined) - Number(right.running !== undefined) ||
        right.headcount - left.headcount,
    );

const allPosts = async (signal: AbortSignal): Promise<Post[]> => {
  const posts: Post[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { positions }: HomeGapsQuery = await run(HomeGapsDocument, { after }, signal);
    posts.push(...positions.nodes);
    after = positions.pageInfo.endCursor;
    if (!positions.pageInfo.hasNextPage) break;
  }
  return posts;
};

/** The posts that HR has to write for. */
export const useGaps = (): UseQueryResult<Gap[], Error> =>
  useQuery({
    queryKey: ['document', 'HomeGaps'],
    queryFn: async ({ signal }) => gapsAmong(await allPosts(signal)),
    meta: { operation: textOf(HomeGapsDocument) },
  });
