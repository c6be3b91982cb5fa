import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import Fastify, { type FastifyRequest } from 'fastify';
import { jobImport } from '../../../../api/jobs/intake/import.route.ts';
import { MAX_FILE_BYTES, MAX_PART_BYTES } from '../../../../api/jobs/import/reading/limits.ts';
import { registerUploads } from '../../../../api/server/uploads/uploads.route.ts';
import { paragraph, table, wordFile } from '../../../rules/jobs/import/word.ts';
import { makeWorld } from '../../../support/world.ts';
import type { PersonKey } from '../../../support/world-facts.ts';
import { intakeOf, source } from './asking.ts';

const world = await makeWorld();
const { db } = world;
const { one } = intakeOf(world);

const app = Fastify();
const contextFor = (request: FastifyRequest) =>
  world.contextOf(
    (request.headers['x-who'] as PersonKey | undefined) ?? null,
    request.headers['accept-language'],
  );
registerUploads(app, { contextFor }, [jobImport]);
afterAll(() => app.close());

const send = async (
  who: PersonKey | null,
  bytes: Uint8Array | string,
  name: string,
  { language = 'zh-CN', again = false }: { language?: string; again?: boolean } = {},
) => {
  const form = new FormData();
  if (again) form.set('again', 'true');
  form.set('file', new File([new Uint8Array(Buffer.from(bytes as Uint8Array))], name));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const response = await app.inject({
    method: 'POST',
    url: '/import/jobs',
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'accept-language': language,
      ...(who && { 'x-who': who }),
    },
  });
  return { status: response.statusCode, body: response.json() };
};
const kept = async () =>
  (await db.query(
    'SELECT (SELECT count(*) FROM job_import) AS imports, (SELECT count(*) FROM imported_job) AS jobs',
  )) as unknown;

const form =
  paragraph('职务说明书') +
  table([
    ['职务名称', '综合投诉处理员', '部门', '投诉组'],
    ['主要职责', '1、受理投诉；2、处理投诉，满意率不低于95%。'],
    ['任职要求', '大专以上学历，2年以上客服经验'],
  ]);

describe('a file', () => {
  test('of Word is read, and kept with its name, its kind and the hash of its bytes', async () => {
    const bytes = wordFile(form);
    const { status, body } = await send('hr', bytes, '投诉处理员.docx');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { name: '投诉处理员.docx', descriptions: 1 },
    });
    const [row] = await db.query(
      'SELECT kind, bytes, sha256, characters = length(source) AS whole FROM job_import WHERE id = $1',
      [body.jobImportId],
    );
    expect(row).toMatchObject({ kind: 'WORD', bytes: bytes.length, whole: true });
    expect(row.sha256).toMatch(/^[\da-f]{64}$/);
  });

  test('of text in an older encoding is read like any other', async () => {
    // “职位名称：投诉专员” and two duties, in GBK
    const gbk = Buffer.from(
      'd6b0ceb6c3fbb3c6a3bacdb6cbdfd7a8d4b10ab8dacebbd6b0d4f00a31a1a2cadcc0edcdb6cbdfa1a30a32a1a2bbd8b7c3bfcdbba7a1a30a',
      'hex',
    );
    const { status } = await send('hr', gbk, '投诉专员.txt');
    expect(status).toBe(200);
    const [row] = await db.query("SELECT kind, source FROM job_import WHERE name = '投诉专员.txt'");
    expect(row.kind).toBe('TEXT');
    expect(row.source).toContain('投诉专员');
  });

  test('that came in before is recognised by its bytes, whatever its name; it may come in again', async () => {
    const first = await send('hr', source, '一.txt');
    const second = await send('hr', source, '二.txt', { language: 'en' });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      error: 'CONFLICT',
      jobImportId: first.body.jobImportId,
      name: '一.txt',
    });
    expect(second.body.message).toContain('imported before');
    expect((await send('hr', source, '二.txt', { again: true })).status).toBe(200);
  });

  test('of several descriptions gives each of them', async () => {
    const many = ['投诉专员', '回访专员', '质检专员']
      .map(
        (title) =>
          `岗位名称：${title}\n岗位职责\n1、负责${title.slice(0, 2)}工作；\n2、完成领导交办的其他工作。\n任职要求\n大专以上学历。\n`,
      )
      .join('\n');
    const { body } = await send('hr', many, '三个岗位.txt');
    expect(body.descriptions).toBe(3);
    const rows = await db.query(
      'SELECT id::text, title FROM imported_job WHERE job_import_id = $1 ORDER BY seq',
      [body.jobImportId],
    );
    expect(rows.map(({ title }: { title: string }) => title)).toEqual(['投诉专员', '回访专员', '质检专员']);
    expect(await one('hr', rows[1].id)).toMatchObject({ title: '回访专员' });
  });

  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\人事\\说明书.txt', '说明书.txt'],
    ['说明书\u202Etxt.exe', '说明书txt.exe'],
  ])('is kept under the last part of its name: %s', async (given, name) => {
    const { status, body } = await send('hr', `${source}备注：${name}`, given);
    expect({ status, name: body.name }).toEqual({ status: 200, name });
  });

  test('comes only from those who write job descriptions', async () => {
    expect((await send(null, source, '说明书.txt')).status).toBe(401);
    expect(await send('handler', source, '说明书.txt')).toMatchObject({
      status: 403,
      body: { error: 'FORBIDDEN', message: '您没有“编写职位说明书”的权限。' },
    });
  });
});

const external = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.org/x.png" TargetMode="External"/></Relationships>`;
const bomb = (): Uint8Array =>
  zipSync({ 'word/document.xml': new Uint8Array(MAX_PART_BYTES + 1).fill(0x20) }, { level: 9 });

describe('a file that cannot be read is refused with what helps, and nothing of it is kept', () => {
  test.each([
    ['of the old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧.doc', '.doc', 'old kind'],
    ['behind a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '密.docx', '密码', 'password'],
    ['that is a PDF', '%PDF-1.7\n', '扫描.pdf', 'PDF', 'PDF'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '照片.png', '图片', 'picture'],
    [
      'that is a sheet',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      '表.docx',
      '不是 Word',
      'no Word file',
    ],
    ['that is damaged', 'PK\u0003\u0004 half', '坏.docx', '完好', 'sound'],
    ['that is called Word and is none', '岗位职责：1、受理投诉', '假.docx', '完好', 'sound'],
    ['that unpacks without end', bomb(), '炸.docx', '解压', 'unpacked'],
    ['with macros', wordFile(form, { 'word/vbaProject.bin': new Uint8Array(4) }), '宏.docm', '宏', 'macros'],
    [
      'with links to elsewhere',
      wordFile(form, { 'word/_rels/document.xml.rels': strToU8(external) }),
      '链.docx',
      '外部内容',
      'elsewhere',
    ],
    ['without any text', wordFile('<w:p/>'), '空.docx', '没有文字', 'no text'],
    ['that is empty', '', '空.txt', '空的', 'empty'],
    [
      'in no known encoding',
      Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 151 + 129) % 256)),
      '乱.txt',
      '编码',
      'encoding',
    ],
    [
      'without a job description',
      '今天天气很好，我们去公园散步。',
      '日记.txt',
      '没有找到职位说明',
      'No job description',
    ],
  ])('%s', async (_, bytes, name, zh, en) => {
    const before = await kept();
    const chinese = await send('hr', bytes, name);
    expect({
      status: chinese.status,
      code: chinese.body.fields?.[0]?.code,
      path: chinese.body.fields?.[0]?.path,
    }).toEqual({
      status: 422,
      code: 'UNREADABLE',
      path: 'file',
    });
    expect(chinese.body.message).toContain(zh);
    expect((await send('hr', bytes, name, { language: 'en' })).body.message).toContain(en);
    expect(await kept()).toEqual(before);
  });

  test('that is too large is refused before it is taken in', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/import/jobs',
      headers: {
        'x-who': 'hr',
        'accept-language': 'en',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(200 * 1024 * 1024),
      },
      payload: '',
    });
    expect(response.statusCode).toBe(413);
    expect(response.json().message).toContain(String(MAX_FILE_BYTES / 1024 / 1024));
  });

  test('and one after it is read all the same', async () => {
    await send('hr', '%PDF-1.7\n', '坏.pdf');
    expect((await send('hr', `${source}备注：好的`, '好.txt')).status).toBe(200);
  });
});
