import type { DutyContent, JobText } from './content/shapes.ts';
import type { Cell } from './copy.ts';

type Rows = Record<'duty' | 'duty_measure' | 'authority' | 'qualification', Record<string, Cell>[]>;

const sections = [
  ['HEADLINE', 'headline'],
  ['TABLE', 'table'],
  ['LIST', 'list'],
] as const;

const addDuty = (
  rows: Rows,
  job_description_id: string,
  [section, seq]: readonly [string, number],
  duty: DutyContent,
): void => {
  const duty_id = String(rows.duty.length + 1);
  rows.duty.push({
    id: duty_id,
    job_description_id,
    section,
    seq,
    source_number: duty.sourceNumber ?? null,
    importance_rank: section === 'TABLE' ? seq : null,
    heading: duty.heading ?? null,
    statement: duty.statement,
    tasks: duty.tasks ?? [],
    work_time_pct: duty.share ?? null,
    responsibility_level: duty.level ?? null,
  });
  for (const [
    at,
    { phrase, metric = null, comparator = null, assumed = false, target = null, unit = null },
  ] of (duty.measures ?? []).entries())
    rows.duty_measure.push({
      job_description_id,
      duty_id,
      seq: at + 1,
      kind: comparator ? 'QUANTITATIVE' : 'QUALITATIVE',
      phrase,
      metric_code: metric,
      comparator,
      comparator_assumed: assumed,
      target_value: target,
      unit: comparator ? (unit ?? '%') : null,
    });
};

/** Adds the lines of one version: its duties with their measures, its powers and its requirements. */
export const addLines = (rows: Rows, job_description_id: string, text: JobText): void => {
  for (const [section, list] of sections)
    for (const [at, duty] of (text[list] ?? []).entries())
      addDuty(rows, job_description_id, [section, at + 1], duty);
  for (const [at, line] of (text.authorities ?? []).entries())
    rows.authority.push({
      job_description_id,
      seq: at + 1,
      kind: line.kind,
      text: line.text,
      condition: line.condition ?? null,
      money_limit_minor: line.moneyLimitMinor ?? null,
      seat_limit: line.seatLimit ?? null,
      is_delegable: line.isDelegable ?? false,
      ability: line.grants?.[0] ?? null,
      scope: line.grants?.[1] ?? null,
    });
  for (const [at, line] of (text.qualifications ?? []).entries())
    rows.qualification.push({
      job_description_id,
      seq: at + 1,
      kind: line.kind,
      strictness: line.preferred ? 'PREFERRED' : 'REQUIRED',
      text: line.text,
      min: line.min ?? null,
      max: line.max ?? null,
      unit: line.unit ?? null,
      options: line.options ?? [],
      subject: line.subject ?? null,
      level: line.level ?? null,
      certain: !line.uncertain,
      doubt_signed: line.uncertain === true,
    });
};
