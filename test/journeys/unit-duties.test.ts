import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('the duties of a unit are written one after the other and put in order by the keyboard (F009)', async () => {
  const hr = await journey.signedIn('hr');
  await openFromMenu(hr, '组织架构');
  await press(hr, '全部展开');
  await hr.getByRole('treeitem', { name: '培训品质部' }).getByText('培训品质部').click();
  await arriveAt(hr, '培训品质部');
  await press(hr, '维护');
  await hr.getByRole('menuitem', { name: '编辑资料', exact: true }).click();
  const dialog = hr.getByRole('dialog').last();
  const list = dialog.getByRole('group', { name: '单位职责', exact: true });
  await list.waitFor();
  const before = await list.getByRole('textbox').count();
  await press(list, '添加职责');
  await hr.keyboard.type('组织岗前培训');
  await hr.keyboard.press('Enter');
  await hr.keyboard.type('抽查通话录音');
  const words = (): Promise<string[]> =>
    list
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await expect.poll(words).toHaveLength(before + 2);

  const handle = list.getByRole('button', { name: new RegExp(`单位职责 ${before + 2}`) }).first();
  /** Waits for what a screen reader is told. */
  const hear = (announced: RegExp): Promise<void> =>
    hr.getByText(announced).first().waitFor({ state: 'attached' });
  await handle.focus();
  await hr.keyboard.press('Space');
  await hear(new RegExp(`移到第 ${before + 2} 位`));
  await hr.keyboard.press('Escape');
  await hear(/放回原处$/);
  expect(await dialog.isVisible()).toBe(true);
  await handle.focus();
  await hr.keyboard.press('Space');
  await hear(new RegExp(`移到第 ${before + 2} 位`));
  await hr.keyboard.press('ArrowUp');
  await hear(new RegExp(`移到第 ${before + 1} 位`));
  await hr.keyboard.press('Space');
  await expect.poll(async () => (await words()).slice(-2)).toEqual(['抽查通话录音', '组织岗前培训']);
  await press(dialog, '保存');
  await dialog.waitFor({ state: 'detached' });
  const rows = (await journey.db.query(
    `SELECT duty_statements AS duties FROM org_unit WHERE name = '培训品质部' AND duty_statements @> ARRAY['组织岗前培训']`,
  )) as { duties: string[] }[];
  expect(rows[0]?.duties.slice(-2)).toEqual(['抽查通话录音', '组织岗前培训']);
});
