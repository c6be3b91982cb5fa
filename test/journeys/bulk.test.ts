import { decode, encode } from 'iconv-lite';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { card, choose, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    kind: '表格内容',
    people: '人员',
    input: '表格文件',
    check: '检查结果',
    unknown: '性别“中”：只能是：男、女',
    errors: '下载错误行',
    reason: '错误原因',
    all: '全部导入（3 行）',
    done: '新增 3 条，修改 0 条，相同 0 条。',
    nothing: '所有行都与系统相同，无需导入。',
    again: '再导入一个文件',
    export: '人员导出为 .csv',
  },
  en: {
    kind: 'What the sheet holds',
    people: 'People',
    input: 'Sheet',
    check: 'Result of the check',
    unknown: 'Gender “中”: must be one of: Male, Female',
    errors: 'Download rows with errors',
    reason: 'What is wrong',
    all: 'Import all 3 rows',
    done: '3 new, 0 changed, 0 the same.',
    nothing: 'Everything is so already; there is nothing to import.',
    again: 'Import another file',
    export: 'People as .csv',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const word = words[language];
  const prefix = language === 'en' ? 'EN' : 'ZH';

  test('HR brings in a GBK file with an error, gets it back, corrects it, and a second time changes nothing', async () => {
    const hr = await journey.signedIn('hr', { language });
    await hr.goto('/bulk');
    const send = async (content: Buffer): Promise<void> => {
      await choose(hr, hr, word.kind, word.people);
      await hr
        .getByLabel(word.input, { exact: true })
        .setInputFiles({ name: '新员工.csv', mimeType: 'text/csv', buffer: content });
      await hr.waitForURL(/\/bulk\/\d+$/);
    };
    const rows = [`${prefix}001,钱一,男`, `${prefix}002,孙二,中`, `${prefix}003,李三,女`];
    await send(encode(['工号,姓名,性别', ...rows, ''].join('\r\n'), 'gbk'));
    await see(card(hr, word.check).first(), word.unknown);

    const [download] = await Promise.all([hr.waitForEvent('download'), press(hr, word.errors)]);
    expect(download.suggestedFilename()).toBe(`新员工-${word.reason}.csv`);
    const back = decode(await readFile(await download.path()), 'gbk');
    expect(back.split('\r\n').slice(0, 2)).toEqual([
      `工号,姓名,性别,${word.reason}`,
      expect.stringMatching(new RegExp(`^${prefix}002,孙二,中,`)),
    ]);

    const corrected = encode(
      ['工号,姓名,性别', ...rows.map((row) => row.replace('中', '男')), ''].join('\r\n'),
      'gbk',
    );
    await hr.goto('/bulk');
    await send(corrected);
    await press(hr, word.all);
    await see(hr, word.done);
    const [{ count }] = (await journey.db.query(
      `SELECT count(*)::int AS count FROM person WHERE employee_no LIKE '${prefix}00_'`,
    )) as [{ count: number }];
    expect(count).toBe(3);

    await hr.getByRole('link', { name: word.again }).click();
    await send(corrected);
    await see(hr, word.nothing);

    await hr.goto('/bulk');
    const [exported] = await Promise.all([hr.waitForEvent('download'), press(hr, word.export)]);
    expect(await readFile(await exported.path(), 'utf8')).toContain(`${prefix}003,李三`);
  });
});
