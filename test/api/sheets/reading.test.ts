import { encode } from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const server = await served(world, { requests: null });
const { send, bring, look, rows, mistakes } = bringing(world, server);

const text = csv('工号,姓名,性别', 'B1,欧阳淑芬,女', 'B2,諸葛亮,男', 'B3,王小明,男');
const rest = csv('工号,姓名,性别', 'B1,欧阳淑芬,女', 'B2,诸葛亮,男', 'B3,王小明,男');

describe('a file in a wrong encoding is refused with what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['Big5', encode(text, 'big5'), /CSV UTF-8/],
    ['Japanese', encode('番号,氏名\n1,山田太郎さん\n2,佐藤花子さん\n', 'shift_jis'), /CSV UTF-8/],
    [
      'UTF-8 with a byte that broke',
      Buffer.concat([Buffer.from(rest), Buffer.from([0xe5, 0x0a])]),
      /CSV UTF-8/,
    ],
    ['Western letters', encode('Nummer,Name\n1,Müller Jürgen\n2,Größe Ärger\n', 'windows-1252'), /CSV UTF-8/],
    ['UTF-16 without its mark', encode(rest, 'utf-16le'), /CSV UTF-8/],
    [
      'UTF-8 that was opened as GBK and saved',
      Buffer.from(new TextDecoder('gb18030').decode(encode(rest, 'utf8'))),
      /garbled|CSV UTF-8/,
    ],
    [
      'UTF-8 that was opened as Western and saved',
      Buffer.from(new TextDecoder('windows-1252').decode(encode(rest, 'utf8'))),
      /garbled/,
    ],
  ])('%s', async (_, bytes, words) => {
    const { status, body } = await send('hr', 'PEOPLE', bytes);
    expect(status).toBe(422);
    expect(body['message']).toMatch(words);
  });
});

test('the “Unicode text” of Excel, and GBK with few characters, are read', async () => {
  const ways: [Uint8Array, string][] = [
    [encode(rest.replaceAll(',', '\t').replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true }), 'utf-16le'],
    [encode(rest, 'utf-16be', { addBOM: true }), 'utf-16be'],
    [encode(csv('employee no,name', 'C1,王喆'), 'gbk'), 'gb18030'],
  ];
  for (const [bytes, encoding] of ways) {
    const id = await bring('hr', 'PEOPLE', bytes, { name: '人员.txt' });
    expect(await mistakes('hr', id)).toEqual([]);
    expect(await look('hr', id)).toMatchObject({ encoding });
  }
});

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

test('a workbook as programs write it: shared and rich texts, days, figures, prefixes, gaps, a hidden first sheet', async () => {
  const parts = {
    'xl/workbook.xml': `<workbook ${namespace} xmlns:r="${relations}"><sheets>
      <sheet name="x" sheetId="1" state="hidden" r:id="a"/><sheet name="y" sheetId="2" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    // The texts come after the cells that need them.
    'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="y"><x:sheetData>
      <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>出生日期</x:t></x:is></x:c></x:row>
      <x:row r="2"/>
      <x:row r="4"><x:c r="A4"><x:v>1.2E+4</x:v></x:c><x:c r="B4" t="s"><x:v>2</x:v></x:c><x:c r="D4" s="1"><x:v>33000</x:v></x:c></x:row>
      <x:row r="5"><x:c r="A5" t="str"><x:f>A4+1</x:f><x:v>12001</x:v></x:c><x:c r="B5" t="s"><x:v>2</x:v></x:c><x:c r="D5" t="e"><x:v>#REF!</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`,
    'xl/sharedStrings.xml': `<sst ${namespace}><si><t>工号</t></si><si><r><t>姓</t></r><r><rPr><b/></rPr><t>名</t></r></si>
      <si><t>王&amp;_x5C0F_明</t><rPh sb="0" eb="1"><t>wang</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet ${namespace}><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  };
  const book = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  const id = await bring('hr', 'PEOPLE', book, { name: 'x.xlsx' });
  expect(await mistakes('hr', id)).toEqual(['5 bornOn FORMULA']);
  expect(await rows('hr', id, 'CREATE')).toMatchObject([
    {
      line: 4,
      changes: [
        { field: 'name', to: '王&小明' },
        { field: 'employeeNo', to: '12000' },
        { field: 'bornOn', to: '1990-05-07' },
      ],
    },
  ]);
});
