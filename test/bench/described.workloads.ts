import type { DataSource } from 'typeorm';
import {
  CoverageDocument,
  CoverageGapsDocument,
  JobImpactDocument,
  QualificationGapsDocument,
} from '../../admin/data/documents.ts';
import { textOf } from '../../admin/data/operation.ts';
import type { Caller } from './callers.ts';
import type { Question, Variables, Workload } from './workload.ts';

/** Screens over the organisation that is described whole: 21 000 holders of 3 000 posts in 3 000 units. */
export const describedWorkloads = async (db: DataSource, callers: readonly Caller[]): Promise<Workload[]> => {
  const hr = callers.filter(({ role }) => role === 'HRH').slice(0, 2);
  const drafts = (await db.query(`SELECT id::text FROM job_description WHERE state = 'DRAFT'`)) as {
    id: string;
  }[];
  const asked = (variables: (caller: Caller) => Variables): Question[] =>
    hr.map((caller) => ({ caller, variables: variables(caller) }));
  const screen = (name: string, title: string, document: string, ms: number, questions: Question[]) => ({
    name,
    title,
    document,
    target: { ms },
    connections: 1,
    questions,
  });
  return [
    screen(
      'gaps',
      'Who meets what their post asks for: 21 000 holders of an organisation, a page of them',
      textOf(QualificationGapsDocument),
      1_000,
      asked(({ unitId }) => ({ unitId, first: 25 })),
    ),
    screen(
      'gaps filtered',
      'Of them those who miss something',
      textOf(QualificationGapsDocument),
      1_000,
      asked(({ unitId }) => ({ unitId, first: 25, filter: { states: ['MISSING'] } })),
    ),
    screen(
      'coverage',
      'Coverage of 3 000 posts',
      textOf(CoverageDocument),
      250,
      asked(() => ({})),
    ),
    screen(
      'coverage gaps',
      'Its list of targets without figures',
      textOf(CoverageGapsDocument),
      250,
      asked(() => ({ kind: 'SILENT_TARGET', first: 25 })),
    ),
    screen(
      'impact',
      'What an approval would do, looked ahead to over 3 000 units',
      textOf(JobImpactDocument),
      250,
      asked(() => ({ id: drafts[0]?.id })),
    ),
  ];
};
