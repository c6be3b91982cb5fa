import type { FormTextState } from '../../../core/form-text.ts';
import { askAbout, askForTitle } from '../extract.targets.ts';
import type { Authority, AuthorityKind, Basis, ExtractedJob, Text, Variant } from '../extracted.ts';
import { emptyJob } from '../fields.ts';
import { passageOf, type Span } from '../passage.ts';
import { Sheet, absent } from '../sheet.ts';
import { formDuties } from './form-duties.ts';
import { statedLists, type FormField, type FormParagraph, type PrintedForm } from './form-fields.ts';
import { formPerson, inPlace } from './form-person.ts';
import { BROKEN_OFF, entryRead, NOTHING, textRead, wordsOf } from './form-texts.ts';
import { basisKinds, powerKinds, timePatterns } from './kind-names.ts';
import { powerRead } from './power-words.ts';

const codeOf = <Code extends string>(names: Readonly<Record<Code, string>>, name: string): Code | null =>
  (Object.keys(names) as Code[]).find((code) => names[code] === name) ?? null;

/** The paragraphs between one that begins something and the next that does. */
const groups = (paragraphs: readonly FormParagraph[], begins: FormField): FormParagraph[][] => {
  const found: FormParagraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.field === begins) found.push([paragraph]);
    else found.at(-1)?.push(paragraph);
  }
  return found;
};

/** A text that has no states: whatever stands there is meant. */
const verbatim = (source: string, paragraphs: readonly FormParagraph[], field: FormField): Text => {
  const paragraph = paragraphs.find((each) => each.field === field);
  return textRead(source, paragraph && { ...paragraph, isBare: true });
};

const powersOf = (source: string, paragraphs: readonly FormParagraph[]): Authority[] =>
  groups(
    paragraphs.filter(({ field }) => field === 'powerKind' || field === 'power'),
    'powerKind',
  ).flatMap(([kind, power]) => {
    if (!kind || !power || wordsOf(source, power) === '') return [];
    const { text, facts } = powerRead(wordsOf(source, power));
    const read = textRead(source, power);
    return [
      {
        kind: codeOf<AuthorityKind>(powerKinds, wordsOf(source, kind)),
        text: { ...read, state: 'VALUE', value: text },
        condition: facts.condition === null ? absent() : { ...read, state: 'VALUE', value: facts.condition },
        holders: facts.holders,
        moneyLimitMinor: facts.moneyLimitMinor,
        seatLimit: facts.seatLimit,
        isDelegable: facts.isDelegable,
        from: kind.from,
        to: power.to,
      } satisfies Authority,
    ];
  });

const basisOf = (source: string, paragraphs: readonly FormParagraph[]): Basis[] =>
  groups(
    paragraphs.filter(({ field }) => field.startsWith('basis')),
    'basisKind',
  ).flatMap((own) => {
    const said = (field: FormField): string | null => verbatim(source, own, field).value;
    const [kind] = own;
    const name = verbatim(source, own, 'basisName');
    if (!kind || name.value === null) return [];
    return [
      {
        kind: codeOf<NonNullable<Basis['kind']>>(basisKinds, wordsOf(source, kind)),
        name,
        docNo: said('basisNumber'),
        issuedOn: said('basisDay'),
        issuingDept: said('basisDept'),
        from: kind.from,
        to: own.at(-1)?.to ?? kind.to,
      },
    ];
  });

const tickedPatterns = (written: string): string[] =>
  Object.entries(timePatterns).flatMap(([code, name]) => (written.includes(`☑${name}`) ? [code] : []));

const states: Readonly<Record<string, FormTextState>> = {
  '': 'BLANK',
  [NOTHING]: 'NONE',
  [BROKEN_OFF]: 'TRUNCATED',
};

/** What a form says of whole lists, in place of their lines or behind them. */
const statesOf = (source: string, paragraphs: readonly FormParagraph[]): ExtractedJob['listStates'] =>
  statedLists.flatMap((list) => {
    const paragraph = paragraphs.find(({ field }) => field === `state:${list}`);
    const state = paragraph && states[wordsOf(source, paragraph)];
    return state ? [{ list, state }] : [];
  });

/** Whether a paragraph of the form still says what was printed there: what somebody wrote over it finds no field. */
const isAsPrinted = (source: string, paragraph: FormParagraph): boolean => {
  const words = wordsOf(source, paragraph);
  if (paragraph.field === 'note') return /^(?:|\d{4}年\d{1,2}月\d{1,2}日|第 \d+ 版)$/.test(words);
  return !paragraph.field.startsWith('state:') || words in states;
};

/** The description that the paragraphs of one form hold. */
const jobOf = (source: string, variant: Variant, printed: readonly FormParagraph[]): ExtractedJob => {
  // A label behind which nobody wrote anything says as much as none.
  const paragraphs = printed.filter((paragraph) => !paragraph.isUnsaid || wordsOf(source, paragraph) !== '');
  const sheet = new Sheet(passageOf(source), source);
  const text = (field: FormField): Text =>
    textRead(
      source,
      paragraphs.find((paragraph) => paragraph.field === field),
    );
  const texts = (field: FormField): Text[] =>
    paragraphs
      .filter((paragraph) => paragraph.field === field)
      .map((paragraph) => textRead(source, paragraph));
  const entries = (field: FormField): Text[] =>
    inPlace(
      paragraphs
        .filter((paragraph) => paragraph.field === field)
        .map((paragraph) => ({
          ...entryRead(source, paragraph),
          ...(paragraph.place !== undefined && { place: paragraph.place }),
        })),
    );
  const { duties, targets } = formDuties(source, paragraphs);
  const patterns = tickedPatterns(texts('timePattern')[0]?.value ?? '');
  const career = (field: 'promotion' | 'lateral', type: 'PROMOTION' | 'LATERAL') =>
    entries(field)
      .filter(({ value }) => value !== null)
      .map((title) => ({ type, title, from: title.from, to: title.to, place: title.place }));
  const draft = {
    ...emptyJob(),
    title: text('title'),
    code: text('code'),
    unit: text('unit'),
    department: text('department'),
    superior: text('superior'),
    purpose: text('purpose'),
    peers: entries('peer'),
    subordinates: entries('subordinate'),
    duties,
    targets,
    authorities: powersOf(source, paragraphs),
    contacts: { internal: entries('internal'), external: entries('external') },
    qualification: formPerson(source, paragraphs),
    training: { preService: entries('preService'), inService: entries('inService') },
    summary: entries('summary'),
    background: text('background'),
    conclusion: text('conclusion'),
    coreDuty: text('coreDuty'),
    remarks: text('remarks'),
    career: inPlace([...career('promotion', 'PROMOTION'), ...career('lateral', 'LATERAL')]),
    basis: basisOf(source, paragraphs),
    conditions: {
      tools: entries('tool'),
      environment: text('environment'),
      timePattern: texts('workingTime'),
      records: entries('record'),
      patterns,
    },
    signOff: {
      writer: text('writer'),
      reviewer: text('reviewer'),
      approver: text('approver'),
      compiledOn: text('compiledOn'),
    },
    header: {
      ...emptyJob().header,
      tag: text('tag'),
      jobClass: text('jobClass'),
      jobKind: text('jobKind'),
      jobSeries: text('jobSeries'),
      payGrade: text('payGrade'),
      workplace: text('workplace'),
      establishedOn: text('establishedOn'),
      analysedOn: text('analysedOn'),
      headcount: text('headcount'),
      staffUnderCharge: text('staffUnderCharge'),
      indirectSubordinates: entries('indirectSubordinate'),
    },
    shareReason: verbatim(source, paragraphs, 'shareReason'),
    listStates: statesOf(source, paragraphs),
  };
  // What the form says was settled when it was printed, unless it says otherwise.
  if (paragraphs.some(({ field }) => field === 'unsettled')) askAbout(sheet, draft);
  else askForTitle(sheet, draft);
  return { variant, ...draft, questions: sheet.questions, remainder: [] };
};

/** What stands between the paragraphs of the form, on lines of its own or in cells that somebody added. */
const remaindersOf = (source: string, span: Span, paragraphs: readonly FormParagraph[]) => {
  const held = new Uint8Array(source.length);
  for (const paragraph of paragraphs)
    if (isAsPrinted(source, paragraph)) held.fill(1, paragraph.from, paragraph.to);
  const found: { text: string; from: number; to: number }[] = [];
  for (const { index, 0: cell } of source.slice(span.from, span.to).matchAll(/[^\n\t\u2028]+/g)) {
    const at = span.from + index;
    // The number that Word prints before a paragraph, and what somebody typed beside one.
    let from = at;
    while (from < at + cell.length) {
      if (held[from] === 1) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < at + cell.length && held[to] !== 1) to += 1;
      const text = source.slice(from, to).trim();
      if (/\p{L}/u.test(text)) {
        const start = from + source.slice(from, to).indexOf(text);
        found.push({ text, from: start, to: start + text.length });
      }
      from = to;
    }
  }
  return found;
};

/** Whether a file holds a form that Remit printed. */
export const isForm = (paragraphs: readonly FormParagraph[]): boolean =>
  paragraphs.some(({ field }) => field.startsWith('form:'));

/**
 * The descriptions of a file that holds forms which Remit printed, as they were or edited in Word since: each paragraph
 * says by its style what it holds, so nothing need be guessed. What was written beside them is the remainder.
 */
export const readForms = (source: string, paragraphs: readonly FormParagraph[]): ExtractedJob[] => {
  const starts = paragraphs.flatMap(({ field, variant, from }, place) =>
    field.startsWith('form:')
      ? [{ variant: variant ?? (field.slice('form:'.length) as PrintedForm), from, place }]
      : [],
  );
  return starts.map(({ variant, from, place }, order) => {
    const next = starts[order + 1];
    const own = paragraphs.slice(place, next?.place);
    const span = { from: order === 0 ? 0 : from, to: next?.from ?? source.length };
    return { ...jobOf(source, variant, own), remainder: remaindersOf(source, span, own) };
  });
};
