import { parse } from 'csv-parse/sync';
import { decode, encode } from 'iconv-lite';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { bringing } from './bringing.ts';

const world = await makeWorld();
const server = await served(world);
const { bring, look, mistakes, write } = bringing(world, server);

const take = async (who: PersonKey, path: string, language = 'zh-CN') => {
  const response = await fetch(`${server.url}/export/${path}`, {
    headers: { cookie: server.cookieOf(who), 'accept-language': language },
  });
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};

const kinds = ['units', 'positions', 'people', 'assignments'] as const;

// What a spreadsheet program would run, and what separates cells: none of it may change on the way.
await world.db.query(
  `UPDATE org_unit SET aliases = ARRAY['=1+1', '@x', 'a;b', '''=q'], region = E'-2+3\\n"x",y' WHERE id = $1`,
  [world.ids.unit.centre],
);
await world.db.query(
  `UPDATE position SET tag = jsonb_set(tag, '{state}', '"NONE"'),
  workplace = '{"state":"VALUE","value":"+cmd|calc","raw":null,"certain":false,"note":"x"}' WHERE id = $1`,
  [world.ids.position.handler],
);

for (const language of ['zh-CN', 'en'])
  for (const format of ['xlsx', 'csv'])
    test.each(kinds)(
      `an export of %s as ${format} in ${language} changes nothing when it is brought in`,
      async (kind) => {
        const { bytes, headers } = await take('hr', `sheets/${kind}?format=${format}`, language);
        expect(headers.get('content-disposition')).toContain(`.${format}`);
        const id = await bring('hr', kind.toUpperCase(), bytes, { name: `x.${format}` });
        expect(await mistakes('hr', id)).toEqual([]);
        const { counts } = await look('hr', id);
        expect(counts).toMatchObject({ create: 0, change: 0, error: 0 });
        expect(counts?.skip).toBeGreaterThan(7);
      },
    );

test('a .csv keeps programs from running what begins like a formula', async () => {
  const { bytes } = await take('hr', 'sheets/units?format=csv');
  const text = Buffer.from(bytes).toString();
  expect(text.startsWith('\ufeff系统编号,单位名称*,上级单位*')).toBe(true);
  expect(text).toContain(`"'-2+3\n""x"",y"`);
  const cells = (parse(text, { bom: true }) as string[][]).flat();
  expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  expect(cells).toContain(`'=1+1；@x；a\\;b；'=q`);
});

test('an export shows a day, and only what one may see', async () => {
  const { bytes } = await take('agent', 'sheets/people');
  expect((await readSheet(Buffer.from(bytes)))[0]).toEqual(['系统编号', '工号', '姓名*', '最后一天']);
  const early = await take('hr', 'sheets/assignments?on=2019-12-31');
  expect(await readSheet(Buffer.from(early.bytes))).toHaveLength(1);
  const bank = await take('bankHead', 'sheets/units?format=csv');
  expect(Buffer.from(bank.bytes).toString()).not.toContain('客服中心,集团');
});

test('the file comes back as it was, with one more column that says what is wrong', async () => {
  const text = '﻿人员表;;\r\n姓名;工号;性别\r\n"周;一";Q1;男\r\n周二;Q2;中\r\n=周三;Q3;女\r\n'.replace(
    '\ufeff',
    '',
  );
  const id = await bring('hr', 'PEOPLE', encode(text, 'gbk'), { name: '人员.csv' });
  expect(await look('hr', id)).toMatchObject({ encoding: 'gb18030', counts: { create: 2, error: 1 } });
  const { bytes, headers } = await take('hr', `sheet-imports/${id}`);
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('人员-错误原因.csv');
  expect(decode(Buffer.from(bytes), 'gb18030')).toBe(
    '人员表;;;\r\n姓名;工号;性别;错误原因\r\n周二;Q2;中;性别：只能是：男、女\r\n'.replace(
      '人员表;;;',
      '人员表;;',
    ),
  );
  const all = decode(Buffer.from((await take('hr', `sheet-imports/${id}?rows=all`)).bytes), 'gb18030');
  expect(all.split('\r\n').slice(2, 5)).toEqual([
    `"周;一";Q1;男;`,
    '周二;Q2;中;性别：只能是：男、女',
    `'=周三;Q3;女;`,
  ]);
  // Corrected in place, it is taken again: the reasons are no column of ours.
  const corrected = await bring('hr', 'PEOPLE', encode(all.replace('Q2;中', 'Q2;女'), 'gbk'), {
    name: '人员.csv',
  });
  expect(await look('hr', corrected)).toMatchObject({ counts: { create: 3, error: 0 } });
  expect(await write('hr', corrected)).toMatchObject({ state: 'DONE' });
  const [{ name }] = await world.db.query(`SELECT name FROM person WHERE employee_no = 'Q3'`);
  expect(name).toBe('=周三');
});

test.each(kinds)('the template of %s is taken as it is, but for what its example names', async (kind) => {
  const { bytes } = await take('hr', `sheet-templates/${kind}`);
  const id = await bring('hr', kind.toUpperCase(), bytes, { name: '模板.xlsx' });
  const { columns, missing } = await look('hr', id);
  expect(missing).toEqual([]);
  expect(columns.filter(({ field }) => field === null)).toEqual([]);
  for (const mistake of await mistakes('hr', id)) expect(mistake).toMatch(/UNKNOWN|AMBIGUOUS/);
});
