import type { EntityManager } from 'typeorm';
import { metricOf } from '../../schema/reference/metrics.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import type { AuthorityInput, DutyInput, DutyMeasureInput, QualificationInput } from './job-lines.inputs.ts';
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
  await manager.delete(Duty, { jobDescriptionId });
  if (duties.length === 0) return;
  const places = new Map<DutySection, number>();
  const rows = duties.map((duty): Line<Duty> => {
    const seq = (places.get(duty.section) ?? 0) + 1;
    places.set(duty.section, seq);
    return {
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
  });
  const { identifiers } = await manager.insert(Duty, rows);
  const measures = duties.flatMap(({ measures: given }, index) =>
    (given ?? []).map((measure, at) =>
      measureOf(measure, { jobDescriptionId, dutyId: String(identifiers[index]?.['id']), seq: at + 1 }),
    ),
  );
  if (measures.length > 0) await manager.insert(DutyMeasure, measures);
};

/** Puts the given authorities in place of all that a version has. */
export const replaceAuthorities = async (
  manager: EntityManager,
  jobDescriptionId: string,
  authorities: readonly AuthorityInput[],
): Promise<void> => {
  await manager.delete(Authority, { jobDescriptionId });
  if (authorities.length === 0) return;
  const rows = authorities.map(
    ({ kind, text, condition, moneyLimitMinor, ability, scope }, index): Line<Authority> => ({
      jobDescriptionId,
      seq: index + 1,
      kind,
      text: text.trim(),
      condition: condition ?? null,
      moneyLimitMinor: words(moneyLimitMinor),
      ability: ability ?? null,
      scope: scope ?? null,
    }),
  );
  await manager.insert(Authority, rows);
};

/** Puts the given requirements in place of all that a version has. */
export const replaceQualifications = async (
  manager: EntityManager,
  jobDescriptionId: string,
  qualifications: readonly QualificationInput[],
): Promise<void> => {
  await manager.delete(Qualification, { jobDescriptionId });
  if (qualifications.length === 0) return;
  const rows = qualifications.map(
    (
      { kind, strictness, text, min, max, unit, options, subject, level, certain },
      index,
    ): Line<Qualification> => ({
      jobDescriptionId,
      seq: index + 1,
      kind,
      strictness,
      text: text.trim(),
      min: min ?? null,
      max: max ?? null,
      unit: words(unit),
      options: options ?? [],
      subject: words(subject),
      level: level ?? null,
      certain: certain ?? true,
    }),
  );
  await manager.insert(Qualification, rows);
};
