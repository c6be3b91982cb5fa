import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { say, type Bilingual, type Locale } from './core/bilingual.ts';
import { importJobs } from './jobs/import/import.ts';
import { ImportFault } from './jobs/import/fault.ts';
import { MAX_FILE_BYTES } from './jobs/import/reading/limits.ts';
import { readDocument } from './jobs/import/reading/read.ts';
import { printed, summaryOf } from './jobs/import/summary.ts';

const usage: Bilingual = {
  zh: '用法：npm run import-job -- 文件… [--json] [--lang zh-CN|en]（支持 .docx 与 .txt）',
  en: 'Usage: npm run import-job -- FILE… [--json] [--lang zh-CN|en] (.docx and .txt)',
};

/** The language of the terminal, unless one is asked for. */
const terminalLocale = (): Locale =>
  /^en/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'en' : 'zh-CN';

const fileFault = (error: unknown): Bilingual => {
  if (error instanceof ImportFault) return error.text;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { zh: '文件不存在', en: 'There is no such file' };
  if (code === 'EISDIR')
    return { zh: '这是文件夹，请给出其中的文件', en: 'This is a folder; name the files in it' };
  if (code === 'EACCES' || code === 'EPERM')
    return { zh: '没有读取此文件的权限', en: 'This user may not read the file' };
  return { zh: `无法读取（${code ?? '未知原因'}）`, en: `It cannot be read (${code ?? 'unknown reason'})` };
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  // Not even read: a file of gigabytes would fill the memory before its size is judged.
  return size > MAX_FILE_BYTES ? new Uint8Array(size > 2 ** 31 ? MAX_FILE_BYTES + 1 : size) : readFile(file);
}

async function run(): Promise<number> {
  let files: string[] = [];
  let isJson = false;
  let locale = terminalLocale();
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
      allowPositionals: true,
    });
    [files, isJson] = [positionals, values.json];
    if (values.lang !== undefined) locale = values.lang.startsWith('en') ? 'en' : 'zh-CN';
  } catch {
    files = [];
  }
  if (files.length === 0) {
    console.error(say(usage, locale));
    return 1;
  }
  let failed = 0;
  const all: unknown[] = [];
  for (const file of files) {
    try {
      const { text, paragraphs } = readDocument(await bytesOf(file), file);
      const jobs = await importJobs(text, paragraphs);
      for (const job of jobs) {
        if (isJson) all.push(printed(file, job));
        else console.log(summaryOf(file, job, locale));
      }
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${say(fileFault(error), locale)}`);
    }
  }
  if (isJson) console.log(JSON.stringify(all, null, 2));
  return failed > 0 ? 1 : 0;
}

process.exitCode = await run();
