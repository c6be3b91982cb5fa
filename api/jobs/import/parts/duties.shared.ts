import type { Duty } from '../extracted.ts';
import { figureOf, withDigits } from '../figures.ts';
import { cutAt, itemsOf } from '../lists.ts';
import type { Block } from '../blocks.ts';
import { markerAt } from '../numbering.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { dutyOf, emptyDuty, inOrder, isSaid } from './duty.ts';

const parts = new Set(['dutyNumber', 'dutyStatement', 'timeShare', 'tasks']);

/** Whether a block belongs to duties that are written as statement, share of time and tasks. */
export const isShared = ({ id }: Block): boolean => parts.has(id);

/** 1O%, 2 5%: a share in which a digit was damaged. */
const isDamaged = (written: string): boolean => /\d ?[OoIl]|[OoIl] ?\d|\d \d/.test(written);

function readShare(sheet: Sheet, duty: Duty, run: Span): Span {
  const match =
    /^\s*[:：]?\s*约?\s*(百分之[一二三四五六七八九十]+|\d[\d.OoIl]*(?: \d)?(?=\s*[%％])|[OoIl]\d[\d.OoIl]*(?=\s*[%％])|[\d.]+|[一二三四五六七八九十百]+)?\s*([%％])?/.exec(
      sheet.slice(run),
    );
  const written = (match?.[1] ?? '').replace('百分之', '');
  const value = figureOf(withDigits(written).replace(' ', ''));
  const end = run.from + (match?.[0].length ?? 0);
  sheet.take({ from: run.from, to: end });
  duty.timeShareAt = sheet.place({ from: run.from, to: end });
  if (value !== undefined && value <= 100)
    [duty.timeShare, duty.timeShareState] = [value <= 1 && !match?.[2] ? value * 100 : value, 'VALUE'];
  else duty.timeShareState = 'BLANK';
  return { from: end, to: run.to };
}

/** Adds what stands behind a label to the duty that is being read. */
function add(sheet: Sheet, duty: Duty, block: Block, run: Span): void {
  if (sheet.slice(run).trim() === '') return;
  if (block.id === 'tasks') {
    const { lead, items } = itemsOf(sheet.text, run);
    if (items.length > 0 && items[0]?.style) sheet.take({ from: lead.from, to: lead.from });
    const words = items.length === 1 && items[0]?.style === null ? cutAt(sheet.text, items[0], / /) : [];
    const apart = words.length > 1 && words.every(({ from, to }) => to - from >= 4);
    for (const item of apart ? words.map((word) => ({ ...word, start: word.from })) : items) {
      sheet.take({ from: item.start, to: item.from });
      const task = sheet.read(item);
      if (isSaid(task) && /\p{L}/u.test(task.value ?? '')) duty.tasks.push(task);
    }
    return;
  }
  if (isSaid(duty.statement)) {
    const more = sheet.read(run);
    if (isSaid(more) && /\p{L}/u.test(more.value ?? '')) duty.tasks.push(more);
    return;
  }
  const read = dutyOf(sheet, { ...run, start: run.from, number: duty.sourceNumber, style: 'DUTY' }, 'LIST');
  if (read.statement.state === 'BLANK' && !isSaid(read.heading)) return;
  if (duty.statement.state === 'NONE') duty.tasks.push(duty.statement);
  duty.statement = read.statement;
  duty.heading = read.heading;
  duty.tasks.push(...read.tasks);
  if (read.timeShareState === 'VALUE')
    [duty.timeShare, duty.timeShareState, duty.timeShareAt] = [read.timeShare, 'VALUE', read.timeShareAt];
}

/** Duties of which number, statement, share of time and tasks have labels of their own, in whatever order pages left them. */
export function sharedDuties(sheet: Sheet, blocks: readonly Block[]): Duty[] {
  const duties: Duty[] = [];
  let current: Duty | undefined;
  const begin = (number: number | null): Duty => {
    const known = number === null ? undefined : duties.find(({ sourceNumber }) => sourceNumber === number);
    if (known) return (current = known);
    current = emptyDuty('LIST', number);
    duties.push(current);
    return current;
  };
  for (const block of blocks) {
    sheet.take({ from: block.from, to: block.to });
    let { run } = block;
    if (block.id === 'dutyNumber') {
      const number =
        markerAt(sheet.text, block.from + (/\S/.exec(sheet.text.slice(block.from))?.index ?? 0))?.number ??
        null;
      begin(number);
    } else if (block.id === 'dutyStatement' && (!current || isSaid(current.statement))) begin(null);
    const duty = current ?? begin(null);
    if (block.id === 'timeShare' && duty.timeShareState === 'ABSENT') run = readShare(sheet, duty, run);
    add(sheet, duty, block.id === 'timeShare' ? { ...block, id: 'dutyStatement' } : block, run);
  }
  const ordered = inOrder(
    duties.filter(
      (duty) => isSaid(duty.statement) || duty.tasks.length > 0 || duty.timeShareState !== 'ABSENT',
    ),
  );
  askShares(sheet, ordered);
  return ordered;
}

/** A share that is missing stays open: it is never filled with what is left of a hundred. */
export function askShares(sheet: Sheet, duties: readonly Duty[]): void {
  if (!duties.some(({ timeShareState }) => timeShareState !== 'ABSENT')) return;
  const known = duties.reduce((sum, { timeShare }) => sum + (timeShare ?? 0), 0);
  for (const duty of duties) {
    const at = duty.timeShareAt ?? duty.statement;
    const written = sheet.source.slice(at.from, at.to).trim();
    if (duty.timeShare !== null && isDamaged(written))
      sheet.questions.push({
        field: `duties.${duty.seq}.timeShare`,
        why: {
          zh: `职责 ${duty.seq} 的工作时间百分比写作“${written}”，读作 ${duty.timeShare}%，请确认或更正`,
          en: `The share of working time of duty ${duty.seq} is written “${written}” and was read as ${duty.timeShare} %; please confirm or correct it`,
        },
        from: at.from,
        to: at.to,
      });
    if (duty.timeShare !== null) continue;
    sheet.questions.push({
      field: `duties.${duty.seq}.timeShare`,
      why: {
        zh: `职责 ${duty.seq} 的工作时间百分比缺失（已知合计 ${known}%），请填写`,
        en: `The share of working time of duty ${duty.seq} is missing (${known} % are known)`,
      },
      from: duty.statement.from,
      to: duty.statement.to,
    });
  }
}
