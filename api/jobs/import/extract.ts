import { areRequirements, blocksIn, type Block } from './blocks.ts';
import { askAbout, targetsOf } from './extract.targets.ts';
import type { Duty, ExtractedJob } from './extracted.ts';
import { emptyJob } from './fields.ts';
import { readBlock } from './fields.read.ts';
import { postInLine } from './grammar/post-line.ts';
import { numberedItems, type Item } from './lists.ts';
import type { Mark } from './mark.ts';
import { markersIn } from './numbering.ts';
import { dutiesOf } from './parts/duties.ts';
import { dutyOf, inOrder, isSaid } from './parts/duty.ts';
import { othersOf } from './parts/person.others.ts';
import { notePreferred } from './parts/strictness.ts';
import { readRegulation, seatsOf } from './parts/regulation.ts';
import type { Span } from './passage.ts';
import type { Sheet } from './sheet.ts';
import type { Portion } from './split.ts';
import { variantOf } from './variant.ts';

/** A line at the top that is the name of a post, where neither a label nor a head says it. */
function titleAbove(sheet: Sheet, span: Span, first: number): Span | undefined {
  const above = sheet.text.slice(span.from, first);
  const lines = above.split('\n');
  let from = span.from;
  for (const line of lines) {
    const cried = postInLine(line);
    if (cried) return { from: from + cried.at, to: from + cried.at + cried.name.length };
    const name = line.trim();
    if (
      name.length >= 2 &&
      name.length <= 20 &&
      !/[，。；：:]/.test(name) &&
      /(?:员|师|主管|经理|长|主任|总监|助理|代表|岗|负责人|主办|专责)$/.test(name)
    )
      return { from: from + line.indexOf(name), to: from + line.indexOf(name) + name.length };
    from += line.length + 1;
  }
  return undefined;
}

/** What a list below a line that only names a post is: duties, or what is asked of a person. */
function listBelow(
  sheet: Sheet,
  { head, own }: Portion,
  blocks: readonly Block[],
  marks: readonly Mark[],
): Block | undefined {
  const stretch = own[0];
  if (!head || !stretch) return undefined;
  // Labels further on belong to other posts, or to all.
  const run = {
    from: head.to,
    to: Math.min(blocks.find(({ from }) => from >= head.to)?.from ?? stretch.to, stretch.to),
  };
  if (run.to <= run.from || !/\p{L}/u.test(sheet.slice(run))) return undefined;
  if (
    head.isCried &&
    blocks.some(({ part }) => part === 'duties') &&
    numberedItems(sheet.text, run).items.length === 0
  )
    return undefined;
  const before = marks.findLast(
    ({ from, part }) => from < head.from && (part === 'duties' || part === 'qualification'),
  );
  const isAsked = areRequirements(
    sheet.slice(run),
    before?.part === 'qualification' && before.strength === 'HEAD',
  );
  const id = isAsked ? 'qualification' : 'duties';
  return { id, part: id, strength: 'HEAD', from: head.from, to: head.to, style: null, isLine: true, run };
}

/** The organisation that the title of a form names: 中国联通 of 中国联通职位说明书. */
function companyIn(sheet: Sheet, heading: Span): Span | undefined {
  const name =
    /^.*?(?:公司|集团|联通|移动|电信|铁通|银行|医院|学校|学院|大学|酒店|厂|局|社)(?=\s*(?:职|岗|工))/.exec(
      sheet.slice(heading).replaceAll(/\s/g, ' '),
    );
  return name ? { from: heading.from, to: heading.from + name[0].length } : undefined;
}

/** What stands around the posts of a document holds for each of them only where it is no matter of one post. */
const sharable = new Set(['purpose', 'basis', 'qualification', 'training', 'conditions', 'signOff']);
const sharableIds = new Set(['company', 'department', 'unit', 'remarks']);

/** The numbered items of a lead, be a name glued to the first number, or bare numbers before their lines. */
function leadItems(sheet: Sheet, lead: Span): readonly Item[] {
  const first = markersIn(sheet.text, lead.from, lead.to).find(({ style }) => style === 'NUM');
  if (first) return numberedItems(sheet.text, { from: first.from, to: lead.to }).items;
  return [...sheet.slice(lead).matchAll(/(?<=^|\n)[ ]*(\d{1,2})[ \t]+(?=\p{Script=Han})[^\n]+/gu)].map(
    ({ index, 0: line, 1: number = '' }) => ({
      start: lead.from + index,
      from: lead.from + index + line.indexOf(number) + number.length,
      to: lead.from + index + line.length,
      number: Number(number),
      style: 'BARE',
    }),
  );
}

/** Numbered lines above the head of a form whose pages lost their order go on with the numbers of its duties. */
function withLead(sheet: Sheet, duties: Duty[], lead: Span): Duty[] {
  const items = leadItems(sheet, lead);
  const numbers = new Set(duties.map(({ sourceNumber }) => sourceNumber));
  if (
    items.length === 0 ||
    duties.length === 0 ||
    numbers.has(null) ||
    duties.some(({ section }) => section !== 'LIST')
  )
    return duties;
  if (items.some(({ number }) => number === null || number === 1 || numbers.has(number))) return duties;
  const added = items.map((item) => dutyOf(sheet, item, 'LIST'));
  return inOrder([
    ...duties,
    ...added.filter(({ heading, statement }) => isSaid(heading) || isSaid(statement)),
  ]);
}

/** A line that only names a post begins its duties where fields of the post stand between both. */
function withHead(marks: readonly Mark[], { head }: Portion): Mark[] {
  if (
    !head ||
    !marks.some(
      ({ from, part }) => from >= head.to && from <= head.to + 2 && (part === 'relations' || part === 'head'),
    )
  )
    return [...marks];
  const own: Mark = {
    id: 'duties',
    part: 'duties',
    strength: 'HEAD',
    from: head.from,
    to: head.to,
    style: null,
    isLine: true,
  };
  return [...marks, own].toSorted((a, b) => a.from - b.from);
}

/** A value does not run on into the title of the form, where pages lost their order. */
function endedBy(block: Block, heading: Span | undefined): Block {
  if (!heading || heading.from < block.run.from || heading.from >= block.run.to) return block;
  return { ...block, run: { from: block.run.from, to: heading.from } };
}

/** What one portion of a text says of its post. */
export function extractJob(sheet: Sheet, portion: Portion, marks: readonly Mark[]): ExtractedJob {
  const spans = [...portion.own, ...portion.shared].toSorted((a, b) => a.from - b.from);
  const labelled = blocksIn(sheet.text, withHead(marks, portion), spans).map((block) =>
    endedBy(block, portion.heading),
  );
  const below = listBelow(sheet, portion, labelled, marks);
  const blocks = (below ? [...labelled, below] : labelled).toSorted((a, b) => a.from - b.from);
  const job = emptyJob();
  for (const label of portion.labels ?? []) sheet.take(label);
  if (portion.head) sheet.take({ from: portion.head.from, to: portion.title?.from ?? portion.head.from });
  if (portion.heading) sheet.take(portion.heading);
  job.duties = dutiesOf(
    sheet,
    blocks.filter(
      ({ part, from }) =>
        part === 'duties' && portion.own.some((span) => from >= span.from && from < span.to),
    ),
  );
  const own = portion.own[0] ?? { from: 0, to: 0 };
  job.duties = withLead(sheet, job.duties, {
    from: portion.head?.to ?? own.from,
    to: blocks.find(({ from }) => from >= own.from)?.from ?? own.from,
  });
  for (const block of blocks) {
    const isOwn = block.from >= own.from && block.to <= own.to;
    if (block.part !== 'duties' && (isOwn || sharable.has(block.part) || sharableIds.has(block.id)))
      readBlock(sheet, job, block);
    else if (block.part !== 'other' && sheet.slice(block.run).trim() === '')
      sheet.take({ from: block.from, to: block.to });
  }
  const company =
    portion.heading && !isSaid(job.header.company) ? companyIn(sheet, portion.heading) : undefined;
  if (company && !(isSaid(job.unit) && /\n/.test(sheet.slice(portion.heading ?? own))))
    job.header.company = sheet.read(company);
  if (!isSaid(job.title)) {
    const title =
      portion.title ?? titleAbove(sheet, own, blocks.find(({ from }) => from >= own.from)?.from ?? own.to);
    if (title) job.title = sheet.read(title);
  } else if (portion.title) sheet.take(portion.title);
  const text = spans.map((span) => sheet.slice(span)).join('\n');
  const variant = variantOf({
    ids: new Set(blocks.map(({ id }) => id)),
    marks: blocks,
    text,
    job,
    isShared: portion.isShared,
  });
  const told = spans.flatMap((span) => {
    // What a duty quotes is no basis of the post.
    const first = blocks.find(({ part, from }) => part === 'duties' && from >= span.from && from < span.to);
    return [{ from: span.from, to: first?.from ?? span.to }];
  });
  readRegulation(sheet, job, told, variant === 'V9');
  if (portion.seats && job.header.headcount.state === 'ABSENT')
    job.header.headcount = sheet.read(portion.seats);
  if (portion.isShared && job.header.headcount.state === 'ABSENT')
    job.header.headcount = seatsOf(sheet, job.title.value, portion.shared);
  job.targets = targetsOf(sheet, portion, blocks, job.duties);
  job.qualification.others = othersOf(sheet, job, marks);
  notePreferred(sheet, job.qualification);
  askAbout(sheet, job);
  const remaining = [...portion.own, ...(portion.isFirst ? portion.shared : [])].toSorted(
    (a, b) => a.from - b.from,
  );
  return { variant, ...job, questions: sheet.questions, remainder: sheet.remainderOf(remaining) };
}
