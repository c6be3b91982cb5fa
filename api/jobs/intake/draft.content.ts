import type { EntityManager } from 'typeorm';
import { Authority } from '../authority.entity.ts';
import { DutyMeasure } from '../duty-measure.entity.ts';
import { Duty } from '../duty.entity.ts';
import type { JobDescription } from '../job-description.entity.ts';
import { replaceAuthorities, replaceDuties, replaceQualifications } from '../job-lines.write.ts';
import { Qualification } from '../qualification.entity.ts';
import type { DraftContent } from './draft.rules.ts';

/** What a draft holds now, in the order of its lines. */
export const readContent = async (manager: EntityManager, job: JobDescription): Promise<DraftContent> => {
  const lines = { where: { jobDescriptionId: job.id }, order: { seq: 'ASC' } } as const;
  const measures = Map.groupBy(await manager.find(DutyMeasure, lines), ({ dutyId }) => dutyId);
  const duties = await manager.find(Duty, {
    where: { jobDescriptionId: job.id },
    order: { section: 'ASC', seq: 'ASC' },
  });
  return {
    variant: job.variant,
    purpose: job.purpose,
    coreDuty: job.coreDuty,
    background: job.background,
    conclusion: job.conclusion,
    remarks: job.remarks,
    summary: job.summary,
    compiledOn: job.compiledOn,
    analysedOn: job.analysedOn,
    training: job.training,
    basisDocuments: job.basisDocuments,
    shareReason: job.shareReason,
    tools: job.tools,
    environment: job.environment,
    workingTime: job.workingTime,
    timePatterns: job.timePatterns,
    records: job.records,
    careerPaths: job.careerPaths,
    listStates: job.listStates,
    duties: duties.map((duty) => ({ ...duty, measures: measures.get(duty.id) ?? [] })),
    authorities: await manager.find(Authority, lines),
    qualifications: await manager.find(Qualification, lines),
  };
};

/** The columns of a version that hold a content. */
export const columnsOf = ({
  duties: _duties,
  authorities: _authorities,
  qualifications: _qualifications,
  ...columns
}: DraftContent): Partial<JobDescription> => ({
  ...columns,
  summary: [...columns.summary],
  training: [...columns.training],
  basisDocuments: [...columns.basisDocuments],
  tools: [...columns.tools],
  timePatterns: [...columns.timePatterns],
  records: [...columns.records],
  careerPaths: [...columns.careerPaths],
  listStates: [...columns.listStates],
});

/** Writes the lines of a version; those that stayed what they were are left alone. */
export const writeLines = async (
  manager: EntityManager,
  id: string,
  { duties, authorities, qualifications }: DraftContent,
  before?: DraftContent,
): Promise<void> => {
  if (duties !== before?.duties) await replaceDuties(manager, id, duties);
  if (authorities !== before?.authorities) await replaceAuthorities(manager, id, authorities);
  if (qualifications !== before?.qualifications) await replaceQualifications(manager, id, qualifications);
};
