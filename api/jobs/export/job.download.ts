import { dayOf } from '../../core/clock.ts';
import { wordAsked, type Download } from '../../core/download.ts';
import { notFound } from '../../core/refusal.ts';
import type { PrintedForm } from '../import/form/form-fields.ts';
import { wordFile } from './docx.ts';
import { formSheet } from './form-sheet.ts';
import { forms } from './forms.ts';
import { readPrintedJob } from './printed-job.read.ts';

const versionWords = { zh: '职位说明书', en: 'job description' };

/**
 * `GET /export/job-descriptions/ID?form=V2`: a version as a Word file, in the form of its source or in the one that is
 * asked for (V1, V2, V3).
 */
export const jobDownload: Download = {
  path: '/export/job-descriptions/:id',
  takes: ['form'],
  make: async (ctx, asked) => {
    const form = wordAsked<PrintedForm>(asked, 'form', forms);
    const id = asked.params['id'] ?? '';
    const found = await readPrintedJob(ctx, id);
    if (!found) throw notFound(versionWords);
    const { job, organisationId } = found;
    const sheet = formSheet(job, form ?? undefined, dayOf(ctx.clock.now()));
    return {
      name: [
        sheet.title,
        sheet.subject,
        `第${job.version}版`,
        ...(sheet.warning === null ? [] : [sheet.warning]),
      ].join('-'),
      type: 'docx',
      content: await wordFile(sheet),
      audit: {
        action: 'exportJobDescription',
        entity: 'JobDescription',
        entityId: id,
        organisationId,
        after: { version: job.version, form: sheet.form },
      },
    };
  },
};
