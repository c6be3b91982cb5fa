import type { Document } from './documents.ts';
import { headsOf, type Head } from './heads.ts';
import { depthOfMark, type Mark } from './mark.ts';
import type { Span } from './passage.ts';
import { postRows, type PostRow } from './posts.table.ts';

/** The stretches of a text that one description is read from. */
export interface Portion {
  /** What stands in it alone. */
  readonly own: readonly Span[];
  /** What stands before and behind the posts of its document and holds for all of them. */
  readonly shared: readonly Span[];
  /** Where the name of the post stands, where no label says it. */
  readonly title: Span | undefined;
  /** The title of the form, such as 中国联通职位说明书. */
  readonly heading: Span | undefined;
  /** What it names: an organisation, a unit or a post. */
  readonly headingName?: Span | undefined;
  /** The line that only names the post, where its list follows without a label. */
  readonly head: Pick<Head, 'from' | 'to' | 'title' | 'isCried'> | undefined;
  /** Names of columns and numbers of rows, where posts stand in a table. */
  readonly labels?: readonly Span[];
  /** How many seats the line that names the post gives it. */
  readonly seats?: Span | undefined;
  /** Whether other posts share its document. */
  readonly isShared: boolean;
  /** Whether it is the first of its document: the shared remainder is shown with it. */
  readonly isFirst: boolean;
}

/** One description for each row of a table of posts; what stands around the rows is shared. */
function rowPortions(
  text: string,
  span: Span,
  rows: readonly PostRow[],
  heading: Pick<Portion, 'heading' | 'headingName'>,
): Portion[] {
  const shared: Span[] = [];
  let done = span.from;
  for (const row of [...rows, { from: span.to, to: span.to }]) {
    if (text.slice(done, row.from).trim()) shared.push({ from: done, to: row.from });
    done = row.to;
  }
  const names = postRows(text)
    .map(({ head }) => head)
    .filter(({ from }) => from >= span.from && from < span.to);
  return rows.map((row, place) => ({
    labels: [...names, ...row.numbers],
    own: [{ from: row.from, to: row.to }],
    shared,
    ...heading,
    title: row.title,
    head: undefined,
    isShared: true,
    isFirst: place === 0,
  }));
}

/** The descriptions of a text, each with the stretches that it is read from. */
export function portionsIn(text: string, documents: readonly Document[], marks: readonly Mark[]): Portion[] {
  return documents.flatMap(({ span, title, heading, headingName }): Portion[] => {
    const headed = { heading, headingName };
    const rows = postRows(text.slice(0, span.to))
      .flatMap((each) => each.rows)
      .filter(({ from }) => from >= span.from);
    if (rows.length > 1) return rowPortions(text, span, rows, headed);
    const heads = headsOf(text, span, marks);
    const first = heads[0];
    const whole = { own: [span], shared: [], ...headed, isShared: false, isFirst: true };
    if (!first) return [{ ...whole, title, head: undefined }];
    if (heads.length === 1)
      return [
        { ...whole, title: first.title ?? title, seats: first.seats, head: first.id ? undefined : first },
      ];
    const depth = Math.max(...heads.map((head) => head.depth));
    // A head of a higher level ends the posts: what follows holds for all of them.
    const higher = marks.filter(
      (mark) =>
        mark.isLine &&
        mark.style !== null &&
        depthOfMark(mark) < depth &&
        mark.from > first.from &&
        mark.from < span.to &&
        mark.strength === 'HEAD' &&
        !heads.some((head) => head.from === mark.from),
    );
    const shared: Span[] = [];
    if (text.slice(span.from, first.from).trim()) shared.push({ from: span.from, to: first.from });
    const own = heads.map((head, place) => {
      const to = heads[place + 1]?.from ?? span.to;
      const end = higher.find((mark) => mark.from > head.to && mark.from < to)?.from ?? to;
      if (end < to) shared.push({ from: end, to });
      return { from: head.from, to: end };
    });
    return own.map((stretch, place) => ({
      own: [stretch],
      shared,
      ...headed,
      title: heads[place]?.title,
      seats: heads[place]?.seats,
      head: heads[place]?.id ? undefined : heads[place],
      isShared: true,
      isFirst: place === 0,
    }));
  });
}
