import type { Block } from './blocks.ts';
import type { Duty, Target } from './extracted.ts';
import type { Draft } from './fields.ts';
import { isSaid } from './parts/duty.ts';
import { placeOf } from './passage.ts';
import type { Sheet } from './sheet.ts';
import type { Portion } from './split.ts';
import { isBareName } from './target.names.ts';
import { targetsIn } from './targets.ts';

/** Stretches whose figures are no targets of the work: what the head, the person, the training and the papers say. */
const withoutTargets = new Set([
  'head',
  'relations',
  'qualification',
  'training',
  'basis',
  'signOff',
  'career',
  'conditions',
  'contacts',
  'authority',
]);

/** What is measured by a measure that does not name it: 每月不少于4次 behind a duty is counted in what the duty does. */
function named(target: Target, duties: readonly Duty[]): Target {
  if (!isBareName(target.name)) return target;
  const duty = duties.find(({ measures }) =>
    measures.some(({ from, to }) => from <= target.from && target.from < to),
  );
  const clause = duty?.statement.value?.split(/[，,。；;]/)[0] ?? '';
  const words = clause !== '' && clause.length <= 24 ? clause : (duty?.heading.value ?? clause);
  return words ? { ...target, name: words.slice(0, 40) } : target;
}

/** The targets of a description, each once. */
export function targetsOf(
  sheet: Sheet,
  portion: Portion,
  blocks: readonly Block[],
  duties: readonly Duty[],
): Target[] {
  const shares = duties.flatMap(({ timeShareAt }) => timeShareAt ?? []);
  const spans = [...portion.own, ...(portion.isFirst ? portion.shared : [])].flatMap((span) => {
    const own = blocks.filter(({ from, to }) => from >= span.from && to <= span.to);
    const first = own[0]?.from ?? span.to;
    return [
      { from: span.from, to: first },
      ...own.filter(({ part, id }) => !withoutTargets.has(part) && id !== 'timeShare').map(({ run }) => run),
    ];
  });
  const all = spans
    .flatMap((span) => targetsIn(sheet.text, span))
    .filter(({ from, unit }) => unit !== '%' || !isShareAt(sheet.text, from))
    .map((target) => named({ ...target, ...placeOf(sheet.passage, target) }, duties))
    // What a column or a label says is the share of the working time is no target.
    .filter((target) => !shares.some(({ from, to }) => target.from < to && target.to > from));
  // A duty and its measure often say the same target: it is one.
  const isSame = (a: Target, b: Target): boolean =>
    a.metric !== null &&
    a.metric === b.metric &&
    a.value === b.value &&
    a.unit === b.unit &&
    a.comparator === b.comparator;
  return all
    .filter((target, place) => !all.slice(0, place).some((other) => isSame(other, target)))
    .map((target) => {
      const again = all
        .filter((other) => other !== target && isSame(other, target))
        .map(({ from, to }) => ({ from, to }));
      return again.length === 0 ? target : { ...target, again };
    });
}

/** A percentage that says how much of the time a duty takes is no target; 差评占比2%以内 and 满意率（95%） are. */
const isShareAt = (text: string, place: number): boolean =>
  /(?:时间(?:的)?(?:百分比|比例|占比)?|(?:工作量?|精力)占比?|权重|比重|(?:^|[\s（(，,。；;、:：约])占比?)\s*[:：为约]?\s*$|(?<![率度]\s?)[（(]\s*$/.test(
    text.slice(Math.max(0, place - 12), place),
  ) && !/^[\d.]+\s*%\s*(?:及?以[上下内]|之内)/.test(text.slice(place, place + 12));

/** Asks about what the form leaves open. */
export function askAbout(sheet: Sheet, job: Draft): void {
  for (const [place, target] of job.targets.entries()) {
    const { name, from, to } = target;
    const about = { from, to };
    if (target.value === null)
      sheet.questions.push({
        field: `targets.${place + 1}.value`,
        why: {
          zh: `“${name}”的目标值空白，请填写或确认暂无`,
          en: `The target of “${name}” has no figure; enter it or confirm that there is none`,
        },
        ...about,
      });
    else if (target.isDoubtful)
      sheet.questions.push({
        field: `targets.${place + 1}.value`,
        why: {
          zh: `“${name}”的目标值写作“${sheet.source.slice(from, to)}”，读作 ${target.value}，请确认或更正`,
          en: `The target of “${name}” is written “${sheet.source.slice(from, to)}” and was read as ${target.value}; please confirm or correct it`,
        },
        ...about,
      });
    if (target.value !== null && target.assumed)
      sheet.questions.push({
        field: `targets.${place + 1}.comparator`,
        why: {
          zh: `“${name}”未写明“不低于”还是“不高于”，按惯例推定，请确认`,
          en: `“${name}” prints no comparator; the usual one is assumed, please confirm`,
        },
        ...about,
      });
  }
  askForTitle(sheet, job);
}

/** Asks for the title where none was found. */
export function askForTitle(sheet: Sheet, job: Draft): void {
  if (!isSaid(job.title))
    sheet.questions.push({
      field: 'title',
      why: { zh: '未找到职位名称，请填写', en: 'No title was found; please enter it' },
      from: job.title.from,
      to: job.title.to,
    });
}
