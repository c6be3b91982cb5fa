import type { Answer, World } from '../../support/world.ts';

/** A hit as the tests read it. */
export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly alias: string | null;
  readonly state: string | null;
  readonly isPast: boolean;
}

/** The search with all that it answers. */
export const searchDocument = `query ($q: String!, $kinds: [SearchKind!], $first: Int) {
  search(q: $q, kinds: $kinds, first: $first) {
    isTooShort groups { kind hasMore hits { kind id title subtitle alias state isPast } }
  }
}`;

type Who = Parameters<World['ask']>[0];

/** Searches as somebody; answers the whole answer, refusals and all. */
export const searching =
  ({ ask }: World) =>
  (
    who: Who,
    q: string,
    more: { kinds?: string[]; first?: number } = {},
    language?: string,
  ): Promise<Answer> =>
    ask(who, searchDocument, { q, ...more }, language);

/** The hits of one kind, best first. */
export const hitsIn = ({ data, errors }: Answer, kind: string): Hit[] => {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const group = data.search.groups.find((each: { kind: string }) => each.kind === kind);
  return group ? group.hits : [];
};
