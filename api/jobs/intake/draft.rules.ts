import { metricOf } from '../../../schema/reference/metrics.ts';
import { isDay } from '../../core/clock.ts';
import type { FormText } from '../../core/form-text.ts';
import type { Authority, Basis, Duty, ExtractedJob, Target, Text } from '../import/extracted.ts';
import { inPlace } from '../import/form/form-person.ts';
import type { BasisDocument, CareerPath, ListState, TrainingNeed } from '../job-extras.ts';
import type { TimePattern } from '../job-extras.words.ts';
import type { AuthorityInput, DutyInput, DutyMeasureInput, QualificationInput } from '../job-lines.inputs.ts';
import type { AuthorityKind, BasisDocumentKind } from '../job-lines.words.ts';
import type { JobVariant } from '../job.words.ts';
import { extrasOf, formText, said } from './extras.rules.ts';
import { ownersOf } from './points.rules.ts';
import { requirementsOf } from './requirements.rules.ts';

/** What a draft holds, in the form in which it is written. */
export interface DraftContent {
  readonly variant: JobVariant;
  readonly purpose: FormText;
  readonly coreDuty: FormText;
  readonly background: FormText;
  readonly conclusion: FormText;
  readonly remarks: FormText;
  readonly summary: readonly string[];
  readonly compiledOn: string | null;
  readonly analysedOn: string | null;
  readonly training: readonly TrainingNeed[];
  readonly basisDocuments: readonly BasisDocument[];
  readonly shareReason: string | null;
  readonly tools: readonly string[];
  readonly environment: FormText;
  readonly workingTime: FormText;
  readonly timePatterns: readonly TimePattern[];
  readonly records: readonly string[];
  readonly careerPaths: readonly CareerPath[];
  readonly listStates: readonly ListState[];
  readonly duties: readonly DutyInput[];
  readonly authorities: readonly AuthorityInput[];
  readonly qualifications: readonly QualificationInput[];
}

/** A printed day as a date, where it is one. */
const dayIn = ({ value }: Text): string | null => {
  const [, year = '', month = '', day = ''] =
    /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/.exec(value ?? '') ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
};

/** The largest figure that a target may have. */
const largest = 99_999_999;

/** A target as a measure. A metric that is counted in another unit than the form prints is not the one that is meant. */
export const measureOf = (
  { metric, comparator, assumed, value, unit }: Target,
  phrase: string,
): DutyMeasureInput => {
  const known = metric === null ? undefined : metricOf(metric);
  const fits = known !== undefined && (unit === '' || known.unit === unit);
  return {
    kind: 'QUANTITATIVE',
    phrase,
    metricCode: fits ? known.code : null,
    comparator,
    comparatorAssumed: comparator !== null && assumed,
    targetValue: value !== null && Math.abs(value) <= largest ? value : null,
    unit: unit || null,
  };
};

/** A measure with the target that it holds. */
interface MeasureOfTarget {
  readonly measure: DutyMeasureInput;
  readonly target: Target | null;
}

/** The measures of a duty with the target that each holds: those that it prints, and targets that its sentences say. */
export const measuresOf = (job: ExtractedJob, duty: Duty): MeasureOfTarget[] => {
  const own = job.targets.filter((target) =>
    ownersOf(job, target).some((place) => job.duties[place] === duty),
  );
  const isIn = (text: Text, { from, to, again = [] }: Target): boolean =>
    [{ from, to }, ...again].some((span) => text.from <= span.from && span.from < text.to);
  const printed = duty.measures
    .filter(({ value }) => value !== null)
    .flatMap((text): MeasureOfTarget[] => {
      const phrase = text.value ?? '';
      const targets = own.filter((target) => isIn(text, target));
      // a form of our own says itself what its measures hold
      if (text.facts) return [{ measure: { ...text.facts, phrase }, target: targets[0] ?? null }];
      if (targets.length === 0) return [{ measure: { kind: text.kind, phrase }, target: null }];
      // what a form words without a figure stays in words, whatever metric it names
      return targets.map((target) => {
        const measure = measureOf(target, phrase);
        return { measure: { ...measure, kind: target.value === null ? text.kind : measure.kind }, target };
      });
    });
  const inSentences = own
    .filter((target) => !duty.measures.some((text) => isIn(text, target)))
    .map((target) => ({ measure: measureOf(target, target.name), target }));
  return [...printed, ...inSentences];
};

/** A duty as a line of a draft. A blank statement stays empty: the form asks for it before the draft can be saved. */
export const dutyLine = (job: ExtractedJob, duty: Duty): DutyInput => {
  const { section, rank, sourceNumber, printedNumber, heading, statement, tasks, timeShare, level } = duty;
  const number = sourceNumber === null ? null : String(sourceNumber);
  const isTitled = statement.value !== null;
  return {
    section,
    sourceNumber: printedNumber === undefined ? number : printedNumber,
    importanceRank: section === 'TABLE' && rank !== null && rank > 0 ? rank : null,
    heading: isTitled ? heading.value : null,
    statement: statement.value ?? heading.value ?? '',
    tasks: said(tasks),
    workTimePct: timeShare !== null && timeShare >= 0 && timeShare <= 100 ? timeShare : null,
    responsibilityLevel: level,
    measures: measuresOf(job, duty).map(({ measure }) => measure),
  };
};

/** An authority line; unless a form of our own says it, a condition other than 组长 stands in its words. */
export const authorityLine = (
  { text, condition, holders, moneyLimitMinor, seatLimit, isDelegable }: Authority,
  kind: AuthorityKind,
): AuthorityInput => {
  const isLead = /组长|班长/.test(condition.value ?? '');
  const said = holders === undefined && isLead ? 'TEAM_LEADER_ONLY' : (holders ?? null);
  return {
    kind,
    text: text.value ?? '',
    condition: said,
    conditionText: said === null ? condition.value : null,
    moneyLimitMinor: moneyLimitMinor ?? null,
    seatLimit: seatLimit ?? null,
    isDelegable: isDelegable ?? false,
  };
};

/** A document on which the description stands. */
export const basisLine = (
  { name, docNo, issuedOn, issuingDept }: Basis,
  kind: BasisDocumentKind,
): BasisDocument => ({
  kind,
  name: name.value ?? '',
  issuedOn: issuedOn !== null && isDay(issuedOn) ? issuedOn : null,
  issuedBy: issuingDept,
  number: docNo,
});

/**
 * What a draft made of a description holds before anything is settled. What is open has no value there: a tick that may
 * belong to either option none, a power of no known sort no line. Pure.
 */
export const contentOfImport = (job: ExtractedJob): DraftContent => ({
  variant: job.variant,
  purpose: formText(job.purpose),
  coreDuty: formText(job.coreDuty),
  background: formText(job.background),
  conclusion: formText(job.conclusion),
  remarks: formText(job.remarks),
  summary: said(job.summary),
  compiledOn: dayIn(job.signOff.compiledOn),
  analysedOn: dayIn(job.header.analysedOn),
  training: inPlace([
    ...job.training.preService.map((own) => ({ ...own, phase: 'PRE_SERVICE' as const })),
    ...job.training.inService.map((own) => ({ ...own, phase: 'IN_SERVICE' as const })),
  ]).flatMap(({ phase, value }) => (value === null ? [] : [{ phase, text: value }])),
  basisDocuments: job.basis.flatMap((own) => (own.kind === null ? [] : [basisLine(own, own.kind)])),
  ...extrasOf(job),
  duties: job.duties.map((duty) => dutyLine(job, duty)),
  authorities: job.authorities.flatMap((own) =>
    own.kind === null || own.text.value === null ? [] : [authorityLine(own, own.kind)],
  ),
  qualifications: requirementsOf(job.qualification),
});
