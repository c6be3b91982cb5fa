import { say } from '../../core/bilingual.ts';
import { declareChildren, declareComputed } from '../../core/read/declare.ts';
import { JobDescription } from '../job-description.entity.ts';
import { answersFor } from './choices.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import type { ImportChoice } from './intake.types.ts';
import { JobImport } from './job-import.entity.ts';
import { blocks } from './points.rules.ts';
import { valuesOf } from './values.rules.ts';

declareChildren(JobImport, 'jobs', () => ImportedJob, { by: 'jobImportId', order: [['seq', 'ASC']] });
declareChildren(ImportedJob, 'points', () => ImportPoint, { by: 'importedJobId', order: [['seq', 'ASC']] });
declareChildren(ImportedJob, 'jobDescriptions', () => JobDescription, {
  by: 'importedFromId',
  order: [['id', 'DESC']],
});
declareComputed(ImportedJob, 'values', { needs: ['found'], compute: ({ found }) => valuesOf(found) });
declareComputed(ImportPoint, 'why', {
  needs: ['whyZh', 'whyEn'],
  compute: ({ whyZh, whyEn }, { locale }) => say({ zh: whyZh, en: whyEn }, locale),
});
declareComputed(ImportPoint, 'choices', {
  needs: ['topic', 'field', 'duties'],
  compute: ({ topic, field, duties }, { locale }): ImportChoice[] =>
    answersFor(topic, field, duties).choices.map(({ code, text }) => ({ code, label: say(text, locale) })),
});
declareComputed(ImportPoint, 'takesSeveral', {
  needs: ['topic'],
  compute: ({ topic }) => answersFor(topic, '', []).several ?? false,
});
declareComputed(ImportPoint, 'takes', {
  needs: ['topic'],
  compute: ({ topic }) => answersFor(topic, '', []).takes ?? null,
});
declareComputed(ImportPoint, 'isBlocking', { needs: ['topic'], compute: ({ topic }) => blocks(topic) });
