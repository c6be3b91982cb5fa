import { metricOf } from '../../../schema/reference/metrics.ts';
import type { ExtractedJob } from '../import/extracted.ts';
import { halfWidth } from '../half-width.rules.ts';
import { agesIn } from '../import/parts/ages.ts';
import type { DutyInput, QualificationInput } from '../job-lines.inputs.ts';
import type {
  AuthorityKind,
  BasisDocumentKind,
  QualificationKind,
  TrainingPhase,
} from '../job-lines.words.ts';
import type { Comparator, ResponsibilityLevel } from '../job.words.ts';
import {
  authorityLine,
  basisLine,
  dutyLine,
  measureOf,
  measuresOf,
  type DraftContent,
} from './draft.rules.ts';
import type { AbilityOffer } from './ability.rules.ts';
import type { ImportAnswer } from './intake.types.ts';
import type { PointTopic } from './intake.words.ts';
import { put, take } from './pieces.rules.ts';
import { ownersOf } from './points.rules.ts';
import { ageLine, optionLine } from './requirements.rules.ts';

/** A point as the rules look at it. */
export interface PointFacts {
  readonly topic: PointTopic;
  readonly field: string;
  readonly text: string;
  /** The ability that a line of authority may keep. */
  readonly offer?: AbilityOffer | null;
}

/** What an answer makes of a content; GONE where the line that it is about was changed or taken out meanwhile. */
export type Settled = DraftContent | 'GONE';

type Settle = (
  content: DraftContent,
  job: ExtractedJob,
  point: PointFacts,
  answer: ImportAnswer | null,
  former: ImportAnswer | null,
) => Settled;

/** The number in a field such as duties.4.level, from 0; -1 where it has none. */
const numberIn = (field: string): number => Number(/\.(\d+)/.exec(field)?.[1] ?? 0) - 1;

const replaced = <Line>(list: readonly Line[], place: number, line: Line): Line[] =>
  list.map((each, at) => (at === place ? line : each));

/**
 * Where a duty of the source stands in the content: the one of its section with its words; where these were changed, the
 * one in its place, as long as its section has as many duties as the source.
 */
const placeOfDuty = ({ duties }: DraftContent, job: ExtractedJob, number: number): number => {
  const duty = job.duties[number];
  if (!duty) return -1;
  const { section, statement } = dutyLine(job, duty);
  const found = duties.findIndex((each) => each.section === section && each.statement === statement);
  if (found >= 0) return found;
  const inSource = job.duties.filter((each) => each.section === section);
  const inContent = duties.filter((each) => each.section === section);
  const there = inContent[inSource.indexOf(duty)];
  return inSource.length === inContent.length && there ? duties.indexOf(there) : -1;
};

const withDuty = (
  content: DraftContent,
  job: ExtractedJob,
  number: number,
  change: (duty: DutyInput) => DutyInput | 'GONE',
): Settled => {
  const place = placeOfDuty(content, job, number);
  const duty = content.duties[place];
  const next = duty ? change(duty) : 'GONE';
  return next === 'GONE' ? 'GONE' : { ...content, duties: replaced(content.duties, place, next) };
};

const chosen = (answer: ImportAnswer | null): string | undefined => answer?.choices[0];
const figure = (answer: ImportAnswer | null): number | null => (answer?.text ? Number(answer.text) : null);

/** Puts a requirement in the place of the one of its kind; undefined takes it out. */
const withRequirement = (
  content: DraftContent,
  kind: QualificationKind,
  line: QualificationInput | undefined,
): DraftContent => {
  const { qualifications } = content;
  const place = qualifications.findIndex((each) => each.kind === kind);
  if (place < 0) return { ...content, qualifications: line ? [...qualifications, line] : qualifications };
  return {
    ...content,
    qualifications: line ? replaced(qualifications, place, line) : qualifications.toSpliced(place, 1),
  };
};

const optionKinds = { genders: 'GENDER', education: 'EDUCATION', title: 'TITLE' } as const;

const options: Settle = (content, _job, { field }, answer) => {
  const kind = optionKinds[field.split('.')[1] as keyof typeof optionKinds];
  const codes = (answer?.choices ?? []).filter((code) => code !== 'NONE');
  return withRequirement(content, kind, optionLine(kind, codes));
};

const age: Settle = (content, _job, _point, answer) => {
  const ages = answer?.text ? agesIn(halfWidth(answer.text)) : undefined;
  return withRequirement(content, 'AGE', ages && ageLine(ages.min, ages.max));
};

const row: Settle = (content, job, { field }, answer) => {
  const number = numberIn(field);
  const duty = job.duties[number];
  if (!duty) return answer ? content : 'GONE';
  const read = dutyLine(job, duty).statement;
  return withDuty(content, job, number, (own) => ({ ...own, statement: answer?.text ?? read }));
};

const level: Settle = (content, job, { field }, answer) => {
  const code = chosen(answer);
  const responsibilityLevel = code === undefined || code === 'NONE' ? null : (code as ResponsibilityLevel);
  if (field !== 'duties.level')
    return withDuty(content, job, numberIn(field), (own) => ({ ...own, responsibilityLevel }));
  return job.duties.reduce<Settled>(
    (next, _, number) =>
      next === 'GONE' ? next : withDuty(next, job, number, (own) => ({ ...own, responsibilityLevel })),
    content,
  );
};

const share: Settle = (content, job, { field }, answer) =>
  withDuty(content, job, numberIn(field), (own) => ({ ...own, workTimePct: figure(answer) }));

/** Changes the measure of a duty that holds a target. */
const withMeasure = (
  content: DraftContent,
  job: ExtractedJob,
  number: number,
  change: (measure: ReturnType<typeof measureOf>) => ReturnType<typeof measureOf>,
): Settled => {
  const target = job.targets[number];
  if (!target) return 'GONE';
  // A target without a duty is asked about as such, and stands in the draft once it has one; what several duties say is
  // settled in each.
  return ownersOf(job, target).reduce<Settled>((held, owner) => {
    const source = job.duties[owner];
    if (held === 'GONE' || !source) return held;
    const places = measuresOf(job, source).flatMap((each, place) => (each.target === target ? [place] : []));
    const phrases = measuresOf(job, source).map(({ measure }) => measure.phrase);
    return withDuty(held, job, owner, (duty) => {
      let measures = duty.measures ?? [];
      for (const place of places) {
        const phrase = phrases[place];
        const isSame = measures[place]?.phrase === phrase;
        const at = isSame ? place : measures.findIndex((each) => each.phrase === phrase);
        const measure = measures[at];
        if (!measure) return 'GONE';
        measures = replaced(measures, at, change(measure));
      }
      return { ...duty, measures };
    });
  }, content);
};

const targetFigure: Settle = (content, job, { field }, answer) => {
  const target = job.targets[numberIn(field)];
  return withMeasure(content, job, numberIn(field), (measure) => {
    const value = figure(answer);
    if (value === null) return { ...measure, targetValue: null, comparator: target?.comparator ?? null };
    const usual = measure.metricCode ? metricOf(measure.metricCode)?.comparator : null;
    return { ...measure, targetValue: value, comparator: measure.comparator ?? usual ?? 'AT_LEAST' };
  });
};

const comparator: Settle = (content, job, { field }, answer) => {
  const target = job.targets[numberIn(field)];
  const code = chosen(answer) as Comparator | undefined;
  return withMeasure(content, job, numberIn(field), (measure) => ({
    ...measure,
    comparator: code ?? target?.comparator ?? null,
    comparatorAssumed: code === undefined,
  }));
};

const owner: Settle = (content, job, { field, text }, answer, former) => {
  const target = job.targets[numberIn(field)];
  if (!target) return 'GONE';
  const numberOf = (given: ImportAnswer | null): number =>
    Number(/^DUTY_(\d+)$/.exec(chosen(given) ?? '')?.[1] ?? 0) - 1;
  const phrase = target.name || text;
  if (answer === null && numberOf(former) >= 0)
    return withDuty(content, job, numberOf(former), (duty) => {
      const measures = duty.measures ?? [];
      const place = measures.findLastIndex((each) => each.phrase === phrase);
      return place < 0 ? 'GONE' : { ...duty, measures: measures.toSpliced(place, 1) };
    });
  if (numberOf(answer) < 0) return content;
  return withDuty(content, job, numberOf(answer), (duty) => ({
    ...duty,
    measures: [...(duty.measures ?? []), measureOf(target, phrase)],
  }));
};

const training: Settle = (content, job, { text }, answer) => {
  const isBefore = job.training.preService.find(
    (each) => each.value !== null && (each.value === text || each.raw === text),
  );
  const words =
    (isBefore ?? job.training.inService.find((each) => each.value === text || each.raw === text))?.value ??
    text;
  const place = content.training.findIndex((each) => each.text === words);
  const found = content.training[place];
  if (!found) return 'GONE';
  const phase = (chosen(answer) as TrainingPhase | undefined) ?? (isBefore ? 'PRE_SERVICE' : 'IN_SERVICE');
  return { ...content, training: replaced(content.training, place, { ...found, phase }) };
};

const power: Settle = (content, job, { field }, answer) => {
  const own = job.authorities[numberIn(field)];
  if (!own) return 'GONE';
  const kind = chosen(answer);
  const words = authorityLine(own, 'HANDLE').text;
  const others = content.authorities.filter(({ text }) => text !== words);
  if (kind === undefined || kind === 'SET_ASIDE') return { ...content, authorities: others };
  return { ...content, authorities: [...others, authorityLine(own, kind as AuthorityKind)] };
};

const ability: Settle = (content, _job, { field, text, offer }, answer) => {
  const own = numberIn(field);
  const place =
    content.authorities[own]?.text === text
      ? own
      : content.authorities.findIndex((line) => line.text === text && !line.conditionText);
  const line = content.authorities[place];
  if (!line || !offer) return 'GONE';
  const kept = chosen(answer) === 'KEEP' ? offer : { ability: null, scope: null };
  return { ...content, authorities: replaced(content.authorities, place, { ...line, ...kept }) };
};

const basis: Settle = (content, job, { field }, answer) => {
  const own = job.basis[numberIn(field)];
  if (!own) return 'GONE';
  const kind = chosen(answer);
  const others = content.basisDocuments.filter(({ name }) => name !== own.name.value);
  if (kind === undefined || kind === 'SET_ASIDE') return { ...content, basisDocuments: others };
  return { ...content, basisDocuments: [...others, basisLine(own, kind as BasisDocumentKind)] };
};

const unchanged: Settle = (content) => content;

const settles: Readonly<Record<Exclude<PointTopic, 'REMAINDER'>, Settle>> = {
  OPTIONS: options,
  AGE: age,
  ROW: row,
  LEVEL: level,
  SHARE: share,
  TARGET: targetFigure,
  COMPARATOR: comparator,
  OWNER: owner,
  TRAINING: training,
  POWER: power,
  ABILITY: ability,
  BASIS: basis,
  TITLE: unchanged,
  OTHER: unchanged,
};

/**
 * Writes the answer to a point into the content of a draft. Without an answer the point is open again: what was read is
 * back, and what `former` had put there is gone. Pure.
 */
export const settled = (
  content: DraftContent,
  job: ExtractedJob,
  point: PointFacts,
  answer: ImportAnswer | null,
  former: ImportAnswer | null = null,
): Settled => {
  if (answer?.choices.includes('IN_DRAFT') || (answer === null && former?.choices.includes('IN_DRAFT')))
    return content;
  if (point.topic !== 'REMAINDER') return settles[point.topic](content, job, point, answer, former);
  return answer
    ? put(content, chosen(answer) ?? '', point.text)
    : take(content, chosen(former) ?? '', point.text);
};
