import type { Duty, Level, Target, Text } from '../extracted.ts';
import { figureOf } from '../figures.ts';
import { emptyDuty, levelWords, type Section } from '../parts/duty.ts';
import { tickedIn } from '../parts/ticks.ts';
import type { FormField, FormParagraph } from './form-fields.ts';
import { textRead, wordsOf } from './form-texts.ts';
import { measureRead } from './target-words.ts';

const sections: Readonly<Partial<Record<FormField, Section>>> = {
  headlineNumber: 'HEADLINE',
  rank: 'TABLE',
  tableNumber: 'TABLE',
  listNumber: 'LIST',
};

const printedNumber = /^(?:职责)?(.*?)(?:〔原(.+)〕)?$/s;

/** The number of a duty as it was before it was printed: 职责三 is 3. */
export const numberRead = (printed: string): string => {
  const words = printedNumber.exec(printed)?.[1] ?? '';
  return printed.startsWith('职责') ? String(figureOf(words) ?? words) : words;
};

const levelIn = (written: string): Level | null => {
  const { codes, isCertain } = tickedIn(written, levelWords);
  return isCertain && codes.length === 1
    ? (levelWords.find(({ code }) => code === codes[0])?.code ?? null)
    : null;
};

/** A text that says something, with what it says instead of what is printed. */
const saying = (text: Text, value: string): Text => ({ ...text, state: 'VALUE', value });

/** The targets that the measures of a form hold, each where its measure stands. */
const targetIn = (printed: string, { from, to }: FormParagraph): Target[] => {
  const { phrase, facts } = measureRead(printed);
  const { metricCode, comparator, comparatorAssumed, targetValue, unit } = facts;
  if (metricCode === null && comparator === null && targetValue === null && unit === null) return [];
  return [
    {
      name: phrase,
      metric: metricCode,
      comparator,
      assumed: comparatorAssumed,
      value: targetValue,
      unit: unit ?? '',
      from,
      to,
    },
  ];
};

/** The duties of a form that Remit printed, list by list, and the targets of their measures. */
export const formDuties = (
  source: string,
  paragraphs: readonly FormParagraph[],
): { readonly duties: Duty[]; readonly targets: Target[] } => {
  const duties: Duty[] = [];
  const targets: Target[] = [];
  for (const paragraph of paragraphs) {
    const section = sections[paragraph.field];
    const written = wordsOf(source, paragraph);
    const place = { from: paragraph.from, to: paragraph.to };
    if (section) {
      const [, printed = '', original] = printedNumber.exec(written) ?? [];
      const number = figureOf(printed) ?? null;
      const own = original ?? numberRead(written);
      duties.push({
        ...emptyDuty(section, figureOf(own) ?? number),
        printedNumber: paragraph.isBare || own === '' ? null : own,
        seq: duties.filter((duty) => duty.section === section).length + 1,
        rank: paragraph.field === 'rank' ? number : null,
        numberAt: written === '' ? null : place,
      });
      continue;
    }
    const duty = duties.at(-1);
    if (!duty) continue;
    const text = textRead(source, paragraph);
    switch (paragraph.field) {
      case 'dutyHeading':
        if (written !== '') duty.heading = saying(text, written);
        break;
      case 'dutyStatement':
        duty.statement = written === '' ? text : saying(text, written);
        break;
      case 'task':
        if (written !== '') duty.tasks.push(saying(text, written));
        break;
      case 'share': {
        const share = figureOf(written.replace(/%$/, '')) ?? null;
        [duty.timeShare, duty.timeShareState] = [share, share === null ? 'BLANK' : 'VALUE'];
        duty.timeShareAt = place;
        break;
      }
      case 'level':
        duty.level = levelIn(written);
        duty.asideAt = place;
        break;
      case 'measure':
        if (written === '') break;
        duty.measures.push({
          ...saying(text, measureRead(written).phrase),
          kind: measureRead(written).facts.kind,
          facts: measureRead(written).facts,
        });
        targets.push(...targetIn(written, paragraph));
        break;
    }
  }
  const order: readonly Section[] = ['HEADLINE', 'TABLE', 'LIST'];
  // Wherever the form prints each list, the first of them is the headlines.
  return { duties: order.flatMap((section) => duties.filter((duty) => duty.section === section)), targets };
};
