import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sessionCookie } from '../../api/access/token.ts';
import { makeDataSource } from '../../api/data-source.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import { workbookOf } from '../../api/core/workbook.ts';
import { hrAlone } from '../support/hr-alone.ts';
import { cpuOfAll, memoryOf } from './cpu.ts';
import { startProduct, type Running } from './servers.ts';

// `npm run bench -- --sheets`: 3 000 posts, 20 000 people and what they hold, from .xlsx files into an empty organisation.

const POSTS = 3_000;
const PEOPLE = 20_000;
const POSTS_OF_UNIT = 15;

const unitName = (at: number): string => `第${at}班组`;
const unitOf = (post: number): string => unitName(Math.floor(post / POSTS_OF_UNIT));

interface Sheet {
  readonly kind: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const series = <Row>(count: number, row: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => row(at));

const sheets: readonly Sheet[] = [
  {
    kind: 'UNITS',
    headings: ['单位名称', '上级单位', '单位类型', '设立日期'],
    rows: series(POSTS / POSTS_OF_UNIT, (at) => [unitName(at), '测试集团', '班组', '2020-01-01']),
  },
  {
    kind: 'POSITIONS',
    headings: ['岗位编码', '岗位名称', '所在单位', '直接上级', '编制', '设立日期', '工作地点'],
    rows: series(POSTS, (at) => [
      `P${at}`,
      at % POSTS_OF_UNIT === 0 ? '班长' : `岗位${at}`,
      unitOf(at),
      at % POSTS_OF_UNIT === 0 ? '' : `P${at - (at % POSTS_OF_UNIT)}`,
      '7',
      '2020-01-01',
      '杭州',
    ]),
  },
  {
    kind: 'PEOPLE',
    headings: ['工号', '姓名', '性别', '出生日期', '学历'],
    rows: series(PEOPLE, (at) => [
      `E${String(at).padStart(6, '0')}`,
      `${'赵钱孙李周吴郑王冯陈'.charAt(at % 10)}${'伟芳娜敏静丽强磊洋艳'.charAt(Math.floor(at / 10) % 10)}${at}`,
      at % 2 ? '男' : '女',
      `19${70 + (at % 30)}-0${1 + (at % 9)}-15`,
      ['高中', '大专', '本科', '硕士'][at % 4] ?? '本科',
    ]),
  },
  {
    kind: 'ASSIGNMENTS',
    headings: ['工号', '岗位编码', '任职方式', '开始日期'],
    rows: series(PEOPLE, (at) => [`E${String(at).padStart(6, '0')}`, `P${at % POSTS}`, '主岗', '2024-01-01']),
  },
];

const bookOf = async ({ kind, headings, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> => {
  const all = async function* () {
    yield rows;
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf(
    kind,
    headings.map((heading) => ({ heading, width: 12 })),
    all(),
  ))
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};

const run = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'remit-bench-sheets-'));
  const server = await startEmbedded(dataDir, { database: 'sheets' });
  const db = await makeDataSource(server.url, { poolSize: 1 }).initialize();
  let product: Running | undefined;
  try {
    await db.runMigrations({ transaction: 'each' });
    const token = await hrAlone(db);
    const { port, pid } = (product = await startProduct(server.url, []));
    const headers = { cookie: `${sessionCookie('http://localhost').name}=${token}`, 'accept-language': 'en' };
    const ask = async (query: string, variables: object) => {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: Record<string, never>; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Record<
        string,
        { state: string; setback: string | null; counts: Record<string, number> }
      >;
    };
    const backends = async (): Promise<number[]> =>
      (
        (await db.query(`SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'remit%'`)) as {
          pid: number;
        }[]
      ).map((row) => row.pid);
    console.log(
      `Load average before: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    );
    console.log(
      '| Sheet | Rows | Checked s | Written s | Together s | Node CPU s | PostgreSQL CPU s | Memory MB |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    console.log(`Memory of the API before: ${memoryOf(pid).now} MB`);
    for (const sheet of sheets) {
      const form = new FormData();
      form.set('kind', sheet.kind);
      form.set('file', new Blob([await bookOf(sheet)]), `${sheet.kind}.xlsx`);
      const before = { node: cpuOfAll([pid]), postgres: cpuOfAll(await backends()), at: performance.now() };
      const sent = await fetch(`http://127.0.0.1:${port}/import/sheets`, {
        method: 'POST',
        headers,
        body: form,
      });
      const { id } = (await sent.json()) as { id: string };
      const checked = performance.now();
      const { sheetImport: found } = await ask(
        'query ($id: ID!) { sheetImport(id: $id) { state counts { create error } } }',
        { id },
      );
      if (found?.counts['create'] !== sheet.rows.length)
        throw new Error(`${sheet.kind}: ${JSON.stringify(found)}`);
      await ask(
        'mutation ($input: ImportSheetInput!) { importSheet(input: $input) { sheetImport { state } } }',
        {
          input: { id, rows: 'ALL' },
        },
      );
      for (let state = 'IMPORTING'; state !== 'DONE';) {
        await pause(100);
        const { sheetImport: now } = await ask(
          'query ($id: ID!) { sheetImport(id: $id) { state setback } }',
          { id },
        );
        if (now?.setback) throw new Error(now.setback);
        state = now?.state ?? '';
      }
      const ended = performance.now();
      const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
      console.log(
        `| ${sheet.kind} | ${sheet.rows.length} | ${seconds(checked - before.at)} | ${seconds(ended - checked)} | ${seconds(ended - before.at)} | ${seconds(cpuOfAll([pid]) - before.node)} | ${seconds(cpuOfAll(await backends()) - before.postgres)} | ${memoryOf(pid).most} |`,
      );
    }
    console.log(
      `Load average after: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    );
  } finally {
    await product?.stop();
    await db.destroy();
    await server.stop('at-once');
    rmSync(dataDir, { recursive: true, force: true });
  }
};

await run();
