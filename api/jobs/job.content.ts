import { IsNull, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { Position } from '../org/positions/position.entity.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import type { JobContent } from './job-content.ts';
import type { JobDescription } from './job-description.entity.ts';
import { Qualification } from './qualification.entity.ts';

/** How many posts report to a post and are open on a day. */
const subordinatesOn = (manager: EntityManager, superiorId: string, day: string): Promise<number> =>
  manager.count(Position, {
    where: [IsNull(), LessThanOrEqual(day)].flatMap((openedOn) =>
      [IsNull(), MoreThan(day)].map((closedOn) => ({ superiorId, openedOn, closedOn })),
    ),
  });

/** Reads what the rules look at in a version on a day, for a command that has it locked. */
export const contentOf = async (
  manager: EntityManager,
  { id, positionId, variant, shareReason, openQuestions, openPieces }: JobDescription,
  day: string,
): Promise<JobContent> => {
  const { isLead } = await manager.findOneByOrFail(Position, { id: positionId });
  const measures = Map.groupBy(
    await manager.find(DutyMeasure, { where: { jobDescriptionId: id }, order: { seq: 'ASC' } }),
    ({ dutyId }) => dutyId,
  );
  const duties = await manager.find(Duty, {
    where: { jobDescriptionId: id },
    order: { section: 'ASC', seq: 'ASC' },
  });
  const lines = { where: { jobDescriptionId: id }, order: { seq: 'ASC' } } as const;
  return {
    variant,
    shareReason,
    openQuestions,
    openPieces,
    duties: duties.map((duty) => ({ ...duty, measures: measures.get(duty.id) ?? [] })),
    authorities: await manager.find(Authority, lines),
    qualifications: await manager.find(Qualification, lines),
    isLead,
    subordinates: await subordinatesOn(manager, positionId, day),
  };
};

/** SQL for what is in a version, whole, as one JSON object; columns of its lines under their own names. */
export const contentJson = (alias: string): string => `jsonb_build_object(
  'variant', ${alias}.variant, 'purpose', ${alias}.purpose, 'coreDuty', ${alias}.core_duty, 'background', ${alias}.background,
  'conclusion', ${alias}.conclusion, 'remarks', ${alias}.remarks, 'summary', ${alias}.summary, 'compiledOn', ${alias}.compiled_on,
  'analysedOn', ${alias}.analysed_on, 'shareReason', ${alias}.share_reason, 'training', ${alias}.training, 'basisDocuments', ${alias}.basis_documents,
  'tools', ${alias}.tools, 'environment', ${alias}.environment, 'workingTime', ${alias}.working_time, 'timePatterns', ${alias}.time_patterns,
  'records', ${alias}.records, 'careerPaths', ${alias}.career_paths, 'listStates', ${alias}.list_states,
  'duties', (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'id' - 'job_description_id' || jsonb_build_object('measures',
      (SELECT coalesce(jsonb_agg(to_jsonb(m) - 'id' - 'duty_id' - 'job_description_id' ORDER BY m.seq), '[]') FROM duty_measure m WHERE m.duty_id = d.id))
      ORDER BY d.section, d.seq), '[]') FROM duty d WHERE d.job_description_id = ${alias}.id),
  'authorities', (SELECT coalesce(jsonb_agg(to_jsonb(a) - 'id' - 'job_description_id' ORDER BY a.seq), '[]') FROM authority a WHERE a.job_description_id = ${alias}.id),
  'qualifications', (SELECT coalesce(jsonb_agg(to_jsonb(q) - 'id' - 'job_description_id' - 'doubt_signed' ORDER BY q.seq), '[]') FROM qualification q WHERE q.job_description_id = ${alias}.id))`;

/** What is in a version, whole, as the audit keeps it. */
export const snapshotOf = async (manager: EntityManager, id: string): Promise<object> => {
  const [row] = (await manager.query(
    `SELECT ${contentJson('j')} AS content FROM job_description j WHERE j.id = $1`,
    [id],
  )) as { content: object }[];
  return row?.content ?? {};
};

/** Copies the lines of one version to another, which has none yet: duties with measures, authorities, requirements. */
export const copyLines = async (manager: EntityManager, from: string, to: string): Promise<void> => {
  await manager.query(
    `WITH copied AS (
       INSERT INTO duty (job_description_id, section, seq, source_number, importance_rank, heading, statement, tasks, work_time_pct, responsibility_level)
       SELECT $2, section, seq, source_number, importance_rank, heading, statement, tasks, work_time_pct, responsibility_level
         FROM duty WHERE job_description_id = $1
       RETURNING id, section, seq)
     INSERT INTO duty_measure (job_description_id, duty_id, seq, kind, phrase, metric_code, comparator, comparator_assumed, target_value, unit)
     SELECT $2, c.id, m.seq, m.kind, m.phrase, m.metric_code, m.comparator, m.comparator_assumed, m.target_value, m.unit
       FROM duty_measure m JOIN duty d ON d.id = m.duty_id JOIN copied c ON c.section = d.section AND c.seq = d.seq
      WHERE d.job_description_id = $1`,
    [from, to],
  );
  await manager.query(
    `INSERT INTO authority (job_description_id, seq, kind, text, condition, condition_text, money_limit_minor, seat_limit, is_delegable, ability, scope)
     SELECT $2, seq, kind, text, condition, condition_text, money_limit_minor, seat_limit, is_delegable, ability, scope FROM authority WHERE job_description_id = $1`,
    [from, to],
  );
  await manager.query(
    `INSERT INTO qualification (job_description_id, seq, kind, strictness, text, min, max, unit, options, subject, level, certain, doubt_signed)
     SELECT $2, seq, kind, strictness, text, min, max, unit, options, subject, level, certain, doubt_signed FROM qualification WHERE job_description_id = $1`,
    [from, to],
  );
};
