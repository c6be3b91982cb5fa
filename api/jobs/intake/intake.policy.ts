import { declareRecordKind } from '../../core/record-kind.ts';
import { declareResource, type OwnResource } from '../../core/resource.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import { JobImport } from './job-import.entity.ts';

/** What was brought in is seen by whoever writes job descriptions where its maker does, the maker among them. */
const importResource: OwnResource<JobImport> = {
  kind: 'own',
  read: [{ ability: 'job.write' }],
  organisation: 'organisationId',
  units: ['unitId'],
  people: ['madeById'],
};

declareResource(JobImport, importResource);
declareResource(ImportedJob, { kind: 'part', parent: () => JobImport, by: 'jobImportId' });
declareResource(ImportPoint, { kind: 'part', parent: () => ImportedJob, by: 'importedJobId' });

declareRecordKind(JobImport, { zh: '导入批次', en: 'import' });
