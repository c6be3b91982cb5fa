import { Readable } from 'node:stream';
import { encode } from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { UploadedFile } from '../../../api/core/upload.ts';
import { unpacked } from '../../../api/org/sheets/reading/unpack.ts';
import { sheetLimits } from '../../../api/org/sheets/sheet.words.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const server = await served(world, { requests: null });
const { send, bring, look, mistakes, rows } = bringing(world, server);

const book = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

const head = '工号,姓名\n';
const many = (rowCount: number): string =>
  head + Array.from({ length: rowCount }, (_, at) => `M${at},某人${at}`).join('\n');

describe('what is no sheet is refused in words', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['a picture', 'x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /\.xlsx/],
    [
      'a workbook with a password, or an old one',
      'x.xlsx',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      /password/,
    ],
    [
      'a workbook with macros',
      'x.xlsm',
      book({ 'xl/workbook.xml': '<x/>', 'xl/vbaProject.bin': 'x' }),
      /macros/,
    ],
    ['a document', 'x.docx', book({ 'word/document.xml': '<x/>' }), /not an \.xlsx/],
    ['half a workbook', 'x.xlsx', book({ 'xl/workbook.xml': '<x/>' }).slice(0, 60), /damaged|not an \.xlsx/],
    ['nothing', 'x.csv', '', /empty/],
    ['headings alone', 'x.csv', head, /empty/],
    ['an open quote', 'x.csv', `${head}N1,"x\nN2,y\n`, /quote/],
    ['too many rows', 'x.csv', many(sheetLimits.rows + 1), /at most 50000/],
    ['too many columns', 'x.csv', `${'a,'.repeat(5_000)}a\n1\n`, /5001 columns/],
    ['a huge cell', 'x.csv', `${head}N1,${'长'.repeat(6_000)}\n`, /5000 characters/],
    ['bytes of no encoding', 'x.csv', new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x80, 0x0a, 0x31]), /encoding/],
  ])('%s', async (_, name, file, words) => {
    const { status, body } = await send('hr', 'PEOPLE', file, { name });
    expect({ status, error: body['error'] }).toEqual({ status: 422, error: 'INVALID' });
    expect(body['message']).toMatch(words);
    expect(await world.db.query('SELECT FROM sheet_import')).toHaveLength(0);
  });

  test('a workbook of a million rows, without reading them', async () => {
    const sheet = `<worksheet><sheetData>${'<row r="1"></row>'.repeat(1_000_001)}</sheetData></worksheet>`;
    const { body } = await send(
      'hr',
      'PEOPLE',
      book({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': sheet }),
      {
        name: 'x.xlsx',
      },
    );
    expect(body['message']).toContain('1000001 rows');
  });

  test('a workbook that unpacks to more than is taken, in pieces and no further than it is taken', async () => {
    const zeros = new Uint8Array(48 * 1024 * 1024);
    const parts = Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`xl/media/${at}.bin`, zeros]));
    const bomb = book({ 'xl/workbook.xml': '<x/>', ...parts });
    expect(bomb.length).toBeLessThan(sheetLimits.file);
    const { status, body } = await send('hr', 'PEOPLE', bomb, { name: 'x.xlsx' });
    expect(status).toBe(422);
    expect(body['message']).toMatch(/unpacks/);

    const pieces: number[] = [];
    const file = { stream: () => Readable.from([bomb], { objectMode: false }) } as UploadedFile;
    const read = async (): Promise<void> => {
      for await (const _ of unpacked(file, () => ({ take: ({ length }) => void pieces.push(length) })));
    };
    await expect(read()).rejects.toThrow(/unpacks/);
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(sheetLimits.unpacked);
    expect(Math.max(...pieces)).toBeLessThan(16 * 1024 * 1024);
  });

  test('whoever edits nothing, and a kind that is none', async () => {
    expect((await send('agent', 'PEOPLE', head)).status).toBe(403);
    expect((await send('hr', 'CATS', head)).status).toBe(422);
  });
});

test('text is read in the encoding that it has, or in the one that is asked for', async () => {
  const text = csv('工号,姓名', 'K1,李四');
  const ways: [Uint8Array, string, Record<string, string>][] = [
    [Buffer.from(text), 'utf-8', {}],
    [Buffer.from(`\ufeff${text}`), 'utf-8', {}],
    [encode(text, 'gbk'), 'gb18030', {}],
    [encode(text, 'utf-16le', { addBOM: true }), 'utf-16le', {}],
    [encode(text, 'utf-16le'), 'utf-16le', { encoding: 'utf-16le' }],
  ];
  for (const [bytes, encoding, fields] of ways) {
    const id = await bring('hr', 'PEOPLE', bytes, fields);
    expect(await look('hr', id)).toMatchObject({ encoding, counts: { create: 1 } });
  }
  const { body } = await send('hr', 'PEOPLE', encode(text, 'gbk'), { encoding: 'utf-8' });
  expect(body['message']).toMatch(/not in utf-8/);
  const garbled = await bring('hr', 'PEOPLE', csv('工号,姓名', 'K1,锟斤拷'));
  expect(await mistakes('hr', garbled)).toEqual(['2 name GARBLED']);
});

test('cells: separators, quotes with line breaks, full-width figures, days as people write them', async () => {
  const id = await bring(
    'hr',
    'PEOPLE',
    '姓名\t工号\t出生日期\n"刘\n零"\tA11\t1990-05-01\n"刘一"\tＡ１２\t１９９０年５月１日\n刘二\tA13\t33000\n刘三\tA14\t1990/13/1\n刘四\tA15\t#REF!\n',
  );
  // The break within a cell ends no row; it is refused of a name, which is one line.
  expect(await mistakes('hr', id)).toEqual(['2 name FORMAT', '5 bornOn FORMAT', '6 bornOn FORMULA']);
  expect(await rows('hr', id, 'CREATE')).toMatchObject([
    { line: 3, changes: [{}, { to: 'A12' }, { field: 'bornOn', to: '1990-05-01' }] },
    { line: 4, changes: [{}, {}, { field: 'bornOn', to: '1990-05-07' }] },
  ]);
});

test('columns that are needed are asked for, and remembered', async () => {
  const file = csv('编号代码,谁', 'R1,马一');
  const { ask } = bringing(world, server);
  const id = await bring('hr', 'PEOPLE', file);
  expect(await look('hr', id)).toMatchObject({
    state: 'MAPPING',
    counts: null,
    missing: [{ field: 'name' }],
  });
  const map =
    'mutation ($input: MapSheetInput!) { mapSheet(input: $input) { sheetImport { state counts { create } } } }';
  expect(await ask('hr', map, { input: { id, fields: ['employeeNo', 'name'] } })).toMatchObject({
    mapSheet: { sheetImport: { state: 'CHECKED', counts: { create: 1 } } },
  });
  expect(await look('hrHead', await bring('hrHead', 'PEOPLE', file))).toMatchObject({ state: 'CHECKED' });
  const { codes } = await world.ask('hr', map, { input: { id, fields: ['name', 'name'] } });
  expect(codes).toEqual(['INVALID']);
});

test('a second column of one kind and cells beyond the headings are named, since they are not looked at', async () => {
  const id = await bring(
    'hr',
    'PEOPLE',
    csv('姓名,工号,员工姓名', '甲一,U1,乙一', '甲二,U2,乙二,多出', '甲三,U3,乙三,,再多,又'),
  );
  const { columns, remarks, counts } = await look('hr', id);
  expect(columns.map(({ field }) => field)).toEqual(['name', 'employeeNo', null, null, null, null]);
  expect(remarks).toEqual([
    'Column 3, 员工姓名, is not looked at: column 1, 姓名, stands for the same.',
    'Column 4 has no heading and is not looked at: 1 row has something there, first line 3.',
    'Column 5 has no heading and is not looked at: 1 row has something there, first line 4.',
    'Column 6 has no heading and is not looked at: 1 row has something there, first line 4.',
  ]);
  expect(counts).toMatchObject({ create: 3 });
  expect(await look('hr', await bring('hr', 'PEOPLE', csv('姓名,备注', '甲四,x')))).toMatchObject({
    remarks: [],
  });
});

test('another person’s sheet is not there', async () => {
  const id = await bring('hr', 'PEOPLE', csv('工号,姓名', 'Z1,某'));
  for (const who of ['hrHead', 'admin', 'bankHead'] as const) {
    const answer = await world.ask(who, 'query ($id: ID!) { sheetRows(importId: $id) { total } }', { id });
    expect(answer.codes).toEqual(['NOT_FOUND']);
    const file = await fetch(`${server.url}/export/sheet-imports/${id}`, {
      headers: { cookie: server.cookieOf(who) },
    });
    expect(file.status).toBe(404);
  }
});
