import { command } from '../../core/command.ts';
import type { UploadRoute } from '../../core/upload.ts';
import { MAX_FILE_BYTES } from '../import/reading/limits.ts';
import { checkIsNew, keepImport, sha256Of, writingPlace } from './import.commands.ts';
import { readJobs } from './reading.ts';

/** A name without what cannot be seen or turns what follows; what browsers send is not to be believed. */
const shownName = (name: string): string => name.replaceAll(/\p{Cf}/gu, '').trim() || '未命名';

const isWord = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * `POST /import/jobs`: one Word or text file with job descriptions as a form's file, at most 20 MB; several come one
 * after the other. Answers `{jobImportId, name, descriptions}`, or `{error, message, fields}` with nothing written. The
 * same file again is refused with CONFLICT and the former `jobImportId`, unless the form's field `again` says `true`.
 */
export const jobImport: UploadRoute = {
  url: '/import/jobs',
  largest: MAX_FILE_BYTES,
  allow: (context) => void writingPlace(context),
  receive: async (context, { files: [file], fields }) => {
    const bytes = await file.bytes();
    const name = shownName(file.name);
    if (fields['again'] !== 'true') await checkIsNew(context, sha256Of(bytes));
    const read = await readJobs({ bytes, name }, 'file');
    const call = { name: 'importJobs', input: { name } };
    const jobImportId = await command(
      context,
      call,
      (tx) => keepImport(tx, { kind: isWord(bytes) ? 'WORD' : 'TEXT', name, bytes }, read),
      async (_tx, id) => id,
    );
    return { jobImportId, name, descriptions: read.jobs.length };
  },
};
