import type { ExtractedJob, Target, Text } from './extracted.ts';
import { emptyJob, holderOf, lineFields, textFields, type Draft } from './fields.ts';
import type { Mark } from './marks.ts';
import { authoritiesIn } from './parts/authorities.ts';
import { dutiesOf } from './parts/duties.ts';
import type { Block } from './parts/duties.shared.ts';
import { isSaid } from './parts/duty.ts';
import { contactsIn, namesIn } from './parts/names.ts';
import { basisIn, basisNamed, careerIn, careerOf, trainingsIn } from './parts/papers.ts';
import { readAge, readEducation, readGender, readLanguages, readMajors, readRank, readRequirements, readTyping, textsOf } from './parts/person.ts';
import { experienceIn } from './parts/person.facts.ts';
import { lineValue, lineValues } from './parts/single.ts';
import { placeOf, type Span } from './passage.ts';
import type { Sheet } from './sheet.ts';
import type { Portion } from './split.ts';
import { targetsIn } from './targets.ts';
import { variantOf } from './variant.ts';

/** The labels of the stretches, each with the text up to the next one. */
function blocksIn(marks: readonly Mark[], spans: readonly Span[]): Block[] {
  return spans.flatMap((span) => {
    const own = marks.filter(({ from, to }) => from >= span.from && to <= span.to);
    return own.map((mark, place) => ({ ...mark, run: { from: mark.to, to: own[place + 1]?.from ?? span.to } }));
  });
}

/** Puts a text into its field; a second one for the same field stays in the remainder. */
function keep(holder: Record<string, unknown>, id: string, sheet: Sheet, span: Span): void {
  const held = holder[id] as Text | undefined;
  if (held && isSaid(held)) return;
  const text = sheet.read(span);
  if (held?.state === 'ABSENT' || isSaid(text)) holder[id] = text;
}

const lists: Readonly<Record<string, (job: Draft) => Text[]>> = {
  peers: (job) => job.peers,
  subordinates: (job) => job.subordinates,
  indirectSubordinates: (job) => job.header.indirectSubordinates,
  tools: (job) => job.conditions.tools,
  records: (job) => job.conditions.records,
  timePattern: (job) => job.conditions.timePattern,
  knowledge: (job) => job.qualification.knowledge,
  skills: (job) => job.qualification.skills,
  competencies: (job) => job.qualification.competencies,
  trainingHistory: (job) => job.qualification.trainingHistory,
  certificates: (job) => job.qualification.certificates,
  preService: (job) => job.training.preService,
  inService: (job) => job.training.inService,
  summary: (job) => job.summary,
  internal: (job) => job.contacts.internal,
  external: (job) => job.contacts.external,
};
const named = new Set(['peers', 'subordinates', 'indirectSubordinates']);
const contacted = new Set(['internal', 'external', 'tools', 'records']);

/** Reads a field of the person that a post needs. Answers false where the label is none of them. */
function readPerson(sheet: Sheet, job: Draft, { id, run }: Block): boolean {
  const own = job.qualification;
  const once = lineValues(sheet, run);
  switch (id) {
    case 'age':
      readAge(sheet, own, once);
      return true;
    case 'gender':
      readGender(sheet, own, once);
      return true;
    case 'education':
      readEducation(sheet, own, once);
      if (/专业(?!不限)/.test(sheet.slice(once)) && own.majors.length === 0) readMajors(sheet, own, once, false);
      return true;
    case 'rank':
      readRank(sheet, own, once);
      return true;
    case 'major':
      readMajors(sheet, own, once, true);
      return true;
    case 'experience': {
      own.experience.push(...experienceIn(sheet, run));
      const text = sheet.read(run);
      if (own.experience.length === 0 && isSaid(text) && !/不限|无要求/.test(text.value ?? ''))
        own.experience.push({ years: null, domain: text.value ?? '', level: null, strictness: /优先/.test(text.value ?? '') ? 'PREFERRED' : 'REQUIRED', from: text.from, to: text.to });
      return true;
    }
    case 'language':
      return readLanguages(sheet, own, once, true);
    case 'typing':
      return readTyping(sheet, own, once);
    case 'voice':
    case 'appearance':
    case 'health':
    case 'businessScope':
      keep(own as unknown as Record<string, unknown>, id, sheet, run);
      return true;
    case 'qualification':
    case 'otherQualification':
      readRequirements(sheet, own, run);
      return true;
    default:
      return false;
  }
}

function readBlock(sheet: Sheet, job: Draft, block: Block): void {
  const { id, run } = block;
  const label = { from: block.from, to: block.to };
  const list = lists[id]?.(job);
  if (lineFields.has(id)) keep(holderOf(job, id), id, sheet, lineValue(sheet, run));
  else if (textFields.has(id)) keep(holderOf(job, id), id, sheet, run);
  else if (list && named.has(id)) list.push(...namesIn(sheet, lineValues(sheet, run)));
  else if (list && contacted.has(id)) list.push(...contactsIn(sheet, run));
  else if (list) list.push(...textsOf(sheet, run));
  else if (id === 'authority') job.authorities.push(...authoritiesIn(sheet, run));
  else if (id === 'basis') job.basis.push(...basisIn(sheet, run));
  else if (id === 'promotion' || id === 'lateral') job.career.push(...careerOf(sheet, run, id === 'promotion' ? 'PROMOTION' : 'LATERAL'));
  else if (id === 'career') job.career.push(...careerIn(sheet, run));
  else if (id === 'training' && sheet.slice(run).trim()) {
    const { preService, inService } = trainingsIn(sheet, run);
    job.training.preService.push(...preService);
    job.training.inService.push(...inService);
  } else if (id.startsWith('basis')) {
    if (/\p{L}/u.test(sheet.slice(run))) job.basis.push(...basisIn(sheet, run));
  } else if (!readPerson(sheet, job, block) && block.part === 'other') return;
  sheet.take(label);
}

/** Stretches whose figures are no targets of the work: what the head, the person, the training and the papers say. */
const withoutTargets = new Set(['head', 'relations', 'qualification', 'training', 'basis', 'signOff', 'career', 'conditions', 'contacts']);

function targetsOf(sheet: Sheet, portion: Portion, blocks: readonly Block[]): Target[] {
  const spans = [...portion.own, ...(portion.isFirst ? portion.shared : [])].flatMap((span) => {
    const own = blocks.filter(({ from, to }) => from >= span.from && to <= span.to);
    const first = own[0]?.from ?? span.to;
    return [{ from: span.from, to: first }, ...own.filter(({ part, id }) => !withoutTargets.has(part) && id !== 'timeShare').map(({ run }) => run)];
  });
  return spans
    .flatMap((span) => targetsIn(sheet.text, span))
    .filter(({ from, unit }) => unit !== '%' || !isShareAt(sheet.text, from))
    .map((target) => ({ ...target, ...placeOf(sheet.passage, target) }));
}

/** A percentage that says how much of the time a duty takes is no target. */
const isShareAt = (text: string, place: number): boolean => /(?:时间(?:的)?(?:百分比|比例|占比)?|占比|权重|比重|占)\s*[:：为约]?\s*$|[（(]\s*$/.test(text.slice(Math.max(0, place - 12), place));

function askAbout(sheet: Sheet, job: Draft): void {
  for (const [place, target] of job.targets.entries()) {
    const { name, from, to } = target;
    const about = { from, to };
    if (target.value === null)
      sheet.questions.push({ field: `targets.${place + 1}.value`, why: { zh: `“${name}”的目标值空白，请填写或确认暂无`, en: `The target of “${name}” has no figure; enter it or confirm that there is none` }, ...about });
    else if (target.assumed)
      sheet.questions.push({ field: `targets.${place + 1}.comparator`, why: { zh: `“${name}”未写明“不低于”还是“不高于”，按惯例推定，请确认`, en: `“${name}” prints no comparator; the usual one is assumed, please confirm` }, ...about });
  }
  if (!isSaid(job.title)) sheet.questions.push({ field: 'title', why: { zh: '未找到职位名称，请填写', en: 'No title was found; please enter it' }, from: job.title.from, to: job.title.to });
}

/** A line at the top that is the name of a post, where neither a label nor a head says it. */
function titleAbove(sheet: Sheet, span: Span, first: number): Span | undefined {
  const above = sheet.text.slice(span.from, first);
  const lines = above.split('\n');
  let from = span.from;
  for (const line of lines) {
    const name = line.trim();
    if (name.length >= 2 && name.length <= 20 && !/[，。；：:]/.test(name) && /(?:员|师|主管|经理|长|主任|总监|助理|代表|岗|负责人|主办|专责)$/.test(name)) return { from: from + line.indexOf(name), to: from + line.indexOf(name) + name.length };
    from += line.length + 1;
  }
  return undefined;
}

/** What one portion of a text says of its post. */
export function extractJob(sheet: Sheet, portion: Portion, marks: readonly Mark[]): ExtractedJob {
  const spans = [...portion.own, ...portion.shared].toSorted((a, b) => a.from - b.from);
  const blocks = blocksIn(marks, spans);
  const job = emptyJob();
  job.duties = dutiesOf(sheet, blocks.filter(({ part }) => part === 'duties'));
  for (const block of blocks) if (block.part !== 'duties') readBlock(sheet, job, block);
  const own = portion.own[0] ?? { from: 0, to: 0 };
  if (!isSaid(job.title)) {
    const title = portion.title ?? titleAbove(sheet, own, blocks.find(({ from }) => from >= own.from)?.from ?? own.to);
    if (title) job.title = sheet.read(title);
  } else if (portion.title) sheet.take(portion.title);
  const text = spans.map((span) => sheet.slice(span)).join('\n');
  const variant = variantOf({ ids: new Set(blocks.map(({ id }) => id)), marks: blocks, text, job, isShared: portion.isShared });
  if (variant === 'V9' && job.basis.length === 0) job.basis = spans.flatMap((span) => basisNamed(sheet, span));
  job.targets = targetsOf(sheet, portion, blocks);
  askAbout(sheet, job);
  const remaining = [...portion.own, ...(portion.isFirst ? portion.shared : [])].toSorted((a, b) => a.from - b.from);
  return { variant, ...job, questions: sheet.questions, remainder: sheet.remainderOf(remaining) };
}
