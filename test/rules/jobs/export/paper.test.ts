import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blank } from '../../../../api/core/form-text.ts';
import { wordFile } from '../../../../api/jobs/export/docx.ts';
import { formSheet } from '../../../../api/jobs/export/form-sheet.ts';
import type { FormSheet } from '../../../../api/jobs/export/sheet.ts';
import { measureRead, measureWords } from '../../../../api/jobs/import/form/target-words.ts';
import {
  requirementRead,
  requirementWords,
  type RequirementFacts,
} from '../../../../api/jobs/import/form/requirement-words.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { readDocument } from '../../../../api/jobs/import/reading/read.ts';
import { duty, levelled, measure, printedJob, ranked, shared } from './printed-jobs.ts';

const forms = [
  ['V1', ranked],
  ['V2', levelled],
  ['V3', shared],
] as const;

/** All texts of the cells of a form, table by table. */
const cellsOf = ({ parts }: FormSheet): string[][] =>
  parts.map(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text).join(''))),
  );

/** All paragraphs of the cells of a form. */
const linesOf = ({ parts }: FormSheet): string[] =>
  parts.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ text }) => text))),
  );

const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs'))].map(([found]) => found);
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)]
    .map(([run]) => run.replaceAll(/<[^>]+>/g, ''))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('what the words of a requirement do not say stands behind them in words', () => {
  const asked: RequirementFacts = {
    strictness: 'REQUIRED',
    min: null,
    max: null,
    unit: null,
    options: [],
    subject: null,
    level: null,
    certain: true,
  };

  test.each([
    [{ min: 3, unit: '年' }, '〔必备；不少于 3 年〕', '〔必备；数值 3至 年〕'],
    [{ max: 45, unit: '岁' }, '〔必备；不超过 45 岁〕', '〔必备；数值 至45 岁〕'],
    [{ min: 2.5, max: 5, unit: '年' }, '〔必备；2.5 至 5 年〕', '〔必备；数值 2.5至5 年〕'],
    [{ unit: '年' }, '〔必备；单位 年〕', '〔必备；数值 至 年〕'],
    [
      { strictness: 'PREFERRED', subject: '客服', level: 'FLUENT', certain: false },
      '〔优先；对象：客服；程度：流利；待确认〕',
      '〔优先；对象 客服；程度 流利；待确认〕',
    ],
  ] as const)('%o', (facts, words, former) => {
    const whole = { ...asked, ...facts };
    expect(requirementWords('OTHER', '有经验', whole)).toBe(`有经验${words}`);
    // papers of former days come home as well
    for (const written of [words, former])
      expect(requirementRead('OTHER', `有经验${written}`)).toEqual({ text: '有经验', facts: whole });
  });
});

describe.each(forms)('the Word file of form %s', async (_, job) => {
  const sheet = formSheet(job);
  const parts = unzipSync(await wordFile(sheet));
  const document = new TextDecoder().decode(parts['word/document.xml']);

  test('has the tables of the form, cell by cell', () => {
    expect(inside(document, 'tbl').map((table) => inside(table, 'tc').map(textIn))).toEqual(cellsOf(sheet));
  });

  test('lies on A4, tears no row and names the columns again on each page', () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const rows = inside(document, 'tr');
    expect(rows.every((row) => row.includes('<w:cantSplit'))).toBe(true);
    expect(rows.some((row) => row.includes('<w:tblHeader'))).toBe(true);
  });

  test('has fonts that Chinese offices have, the title in the head and the pages in the foot', () => {
    const styles = new TextDecoder().decode(parts['word/styles.xml']);
    expect(styles).toContain('w:eastAsia="宋体"');
    const [head, foot] = ['header1', 'footer1'].map((name) =>
      new TextDecoder().decode(parts[`word/${name}.xml`]),
    );
    expect(textIn(head ?? '')).toContain(sheet.title);
    expect(foot).toMatch(/NUMPAGES/);
  });
});

test('a paper that is not in force says so on every page, and one that is does not', async () => {
  const headOf = async (sheet: FormSheet): Promise<string> =>
    textIn(new TextDecoder().decode(unzipSync(await wordFile(sheet))['word/header1.xml']));
  expect(await headOf(formSheet(shared))).toContain('草稿，未经审核和批准');
  expect(await headOf(formSheet({ ...ranked, state: 'SUPERSEDED', effectiveTo: '2026-05-01' }))).toContain(
    '已失效',
  );
  expect(formSheet(ranked, undefined, '2026-02-26').warning).toBe('已批准，2026年3月1日起生效');
  expect(await headOf(formSheet(ranked, undefined, '2026-03-02'))).not.toContain('【');
});

test.each([
  [
    '督促工单及时',
    { metricCode: 'K06', comparator: 'AT_MOST', targetValue: 2, unit: 'h' },
    '（定量：督促工单时限 ≤ 2 小时）',
  ],
  [
    '规范处理',
    { metricCode: 'K03', comparator: 'AT_LEAST', targetValue: 98, unit: '%' },
    '（定量：投诉规范率 ≥ 98%）',
  ],
  ['处理及时', { metricCode: 'K25', unit: '%' }, '（定量：处理及时率 待定 %）'],
  [
    '每月小结',
    { comparator: 'AT_LEAST', comparatorAssumed: true, targetValue: 1, unit: 'per month' },
    '（定量：≥ 1 次/月，比较方式为推定）',
  ],
  [
    '三天答复',
    { comparator: 'AT_MOST', comparatorAssumed: false, targetValue: 3, unit: 'working d' },
    '（定量：≤ 3 个工作日）',
  ],
] as const)('a target that its words do not say is printed in Chinese: %s', (phrase, facts, printed) => {
  const own = { ...measure(phrase), kind: 'QUANTITATIVE' as const, ...facts };
  expect(measureWords(phrase, own)).toBe(`${phrase}${printed}`);
  expect(measureRead(`${phrase}${printed}`)).toEqual({
    phrase,
    facts: {
      kind: 'QUANTITATIVE',
      metricCode: null,
      comparator: null,
      comparatorAssumed: false,
      targetValue: null,
      ...facts,
    },
  });
});

test('papers that were printed with the codes of metrics are read as before', () => {
  expect(measureRead('处理及时率达标〔定量：K25 ≥（推定） 未定 %〕')).toEqual({
    phrase: '处理及时率达标',
    facts: {
      kind: 'QUANTITATIVE',
      metricCode: 'K25',
      comparator: 'AT_LEAST',
      comparatorAssumed: true,
      targetValue: null,
      unit: '%',
    },
  });
});

test('what somebody writes into an open cell of the Word file is read, and what is written over a note is left over', async () => {
  const sheet = formSheet({ ...levelled, content: { ...levelled.content, summary: [], purpose: blank() } });
  const filled = {
    ...sheet,
    parts: sheet.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          lines: cell.lines.map((line) =>
            line.field === 'summary'
              ? { ...line, text: '负责客户服务' }
              : line.field === 'note' && line.text.startsWith('第')
                ? { ...line, text: '第 3 版（试行）' }
                : line,
          ),
        })),
      })),
    })),
  };
  const { text, paragraphs } = readDocument(await wordFile(filled));
  const [read] = await importJobs(text, paragraphs);
  expect(read?.summary).toMatchObject([{ value: '负责客户服务' }]);
  expect(read?.remainder).toMatchObject([{ text: '第 3 版（试行）' }]);
});

test('a paper printed with questions open says so, and asks them again when it comes home', async () => {
  const open = printedJob(
    'V2',
    { title: '投诉处理员' },
    { duties: [duty('LIST', 1, '处理投诉', { measures: [measure('投诉满意率 %')] })] },
  );
  const asked = async (openQuestions: number): Promise<string[]> => {
    const { text, paragraphs } = readDocument(await wordFile(formSheet({ ...open, openQuestions })));
    return (await importJobs(text, paragraphs))[0]?.questions.map(({ field }) => field) ?? [];
  };
  expect(await asked(0)).toEqual([]);
  expect(await asked(2)).toEqual(['targets.1.value']);
});

const hasOffice =
  spawnSync('soffice', ['--version'], { timeout: 120_000 }).status === 0 &&
  spawnSync('pdftotext', ['-v']).error === undefined;

// On a machine without LibreOffice the tests above prove the structure; these are then shown as skipped.
describe.skipIf(!hasOffice)(
  'the PDF that LibreOffice makes of it (skipped where LibreOffice is not installed)',
  () => {
    test.each(forms)(
      'of form %s has every text of the form, rows in their order',
      { timeout: 600_000 },
      async (_, job) => {
        const dir = mkdtempSync(join(tmpdir(), 'remit-office-'));
        try {
          const sheet = formSheet(job);
          writeFileSync(join(dir, 'form.docx'), await wordFile(sheet));
          const made = spawnSync(
            'soffice',
            [
              `-env:UserInstallation=file://${dir}/profile`,
              '--headless',
              '--convert-to',
              'pdf',
              '--outdir',
              dir,
              join(dir, 'form.docx'),
            ],
            { timeout: 500_000 },
          );
          expect(made.status).toBe(0);
          spawnSync('pdftotext', ['-layout', join(dir, 'form.pdf'), join(dir, 'form.txt')]);
          const plain = (text: string): string => text.replaceAll(/[\s\f　]/g, '');
          const printed = readFileSync(join(dir, 'form.txt'), 'utf8');
          // Cells that stand beside each other are mixed line by line: what is short stands whole, what is long has its characters.
          for (const text of linesOf(sheet).filter((line) => line !== '' && line.length <= 10))
            expect(plain(printed)).toContain(plain(text));
          const characters = new Set(plain(printed));
          expect([...plain(cellsOf(sheet).flat().join(''))].filter((sign) => !characters.has(sign))).toEqual(
            [],
          );
          expect(plain(printed)).toContain('第1页');
          const labels = sheet.parts.flatMap(({ title }) => (title === null ? [] : [title]));
          const places = labels.map((label) => plain(printed).indexOf(plain(label)));
          expect(places.every((place) => place >= 0)).toBe(true);
        } finally {
          rmSync(dir, { recursive: true, force: true });
        }
      },
    );
  },
);
