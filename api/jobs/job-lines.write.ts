import type { EntityManager } from 'typeorm';
import { metricOf } from '../../schema/reference/metrics.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import type { AuthorityInput, DutyInput, DutyMeasureInput, QualificationInput } from './job-lines.inputs.ts';
import { storeLines } from './job-lines.store.ts';
import type { DutySection } from './job.words.ts';
import { Qualification } from './qualification.entity.ts';

type Line<Entity> = Omit<Entity, 'id' | 'jobDescription' | 'duty'>;

const words = (text: string | null | undefined): string | null => text?.trim() || null;

/** A measure as it is stored: a target always has a comparator, assumed and so marked where the form prints none (K04). */
const measureOf = (
  { kind, phrase, metricCode, comparator, comparatorAssumed, targetValue, unit }: DutyMeasureInput,
  place: { jobDescriptionId: string; dutyId: string; seq: number },
): Line<DutyMeasure> => {
  const metric = metricCode ? metricOf(metricCode) : undefined;
  const hasTarget = targetValue !== null && targetValue !== undefined;
  const isAssumed = hasTarget && !comparator;
  return {
    ...place,
    kind,
    phrase: phrase.trim(),
    metricCode: metricCode ?? null,
    comparator: comparator ?? (isAssumed ? (metric?.comparator ?? 'AT_LEAST') : null),
    comparatorAssumed: isAssumed || (Boolean(comparator) && comparatorAssumed === true),
    targetValue: targetValue ?? null,
    unit: words(unit) ?? (kind === 'QUANTITATIVE' ? words(metric?.unit) : null),
  };
};

/** Puts the given duties in place of all that a version has. */
export const replaceDuties = async (
  manager: EntityManager,
  jobDescriptionId: string,
  duties: readonly DutyInput[],
): Promise<void> => {
  const places = new Map<DutySection, number>();
  const given = duties.map(({ id, ...duty }) => {
    const seq = (places.get(duty.section) ?? 0) + 1;
    places.set(duty.section, seq);
    const row: Line<Duty> = {
      jobDescriptionId,
      section: duty.section,
      seq,
      sourceNumber: words(duty.sourceNumber),
      importanceRank: duty.importanceRank ?? null,
      heading: words(duty.heading),
      statement: duty.statement.trim(),
      tasks: duty.tasks ?? [],
      workTimePct: duty.workTimePct ?? null,
      responsibilityLevel: duty.responsibilityLevel ?? null,
    };
    return { id, row };
  });
  const ids = await storeLines(manager, Duty, jobDescriptionId, given);
  const measures = duties.flatMap(({ measures: measured }, index) =>
    (measured ?? []).map((measure, at) => ({
      id: measure.id,
      row: measureOf(measure, { jobDescriptionId, dutyId: ids[index] ?? '', seq: at + 1 }),
    })),
  );
  await storeLines(manager, DutyMeasure, jobDescriptionId, measures);
};

/** Puts the given authorities in place of all that a version has. */
export const replaceAuthorities = async (
  manager: EntityManager,
  jobDescriptionId: string,
  authorities: readonly AuthorityInput[],
): Promise<void> => {
  const given = authorities.map(({ id, ...line }, index) => {
    const row: Line<Authority> = {
      jobDescriptionId,
      seq: index + 1,
      kind: line.kind,
      text: line.text.trim(),
      condition: line.condition ?? null,
      conditionText: words(line.conditionText),
      moneyLimitMinor: words(line.moneyLimitMinor),
      seatLimit: line.seatLimit ?? null,
      isDelegable: line.isDelegable ?? false,
      ability: line.ability ?? null,
      scope: line.scope ?? null,
    };
    return { id, row };
  });
  await storeLines(manager, Authority, jobDescriptionId, given);
};

/** Puts the given requirements in place of all that a version has. */
export const replaceQualifications = async (
  manager: EntityManager,
  jobDescriptionId: string,
  qualifications: readonly QualificationInput[],
): Promise<void> => {
  const given = qualifications.map(({ id, ...line }, index) => {
    const row: Omit<Line<Qualification>, 'doubtSigned'> = {
      jobDescriptionId,
      seq: index + 1,
      kind: line.kind,
      strictness: line.strictness,
      text: line.text.trim(),
      min: line.min ?? null,
      max: line.max ?? null,
      unit: words(line.unit),
      options: line.options ?? [],
      subject: words(line.subject),
      level: line.level ?? null,
      certain: line.certain ?? true,
    };
    return { id, row };
  });
  await storeLines(manager, Qualification, jobDescriptionId, given);
};
