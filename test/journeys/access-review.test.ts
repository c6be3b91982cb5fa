import { describe, expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    menu: '权限复核',
    of: '客户关系部的权限复核',
    mine: '待我答复',
    unanswered: '待答复',
    conflict: '职责冲突',
    answered: '已答复',
    all: '全部',
    personal: '另行授予',
    derived: '角色与职位说明书',
    keep: /^保留：/,
    remove: /^撤除：/,
    kept: /保留到 \d{4}-\d{2}-\d{2}/,
    reason: /^理由/,
    requested: '已要求修改',
    still: '尚未修改',
    open: '发起复核',
    unit: /^部门（含下级/,
    wouldBe: /^\d+ 人，\d+ 项$/,
    opened: '人力资源部的权限复核',
    withdraw: '撤销复核',
    withdrawn: '已撤销',
  },
  en: {
    menu: 'Access reviews',
    of: 'Access review: 客户关系部',
    mine: 'Waiting for me',
    unanswered: 'Not answered',
    conflict: 'Conflicts',
    answered: 'Answered',
    all: 'All',
    personal: 'Given in person',
    derived: 'Roles and descriptions',
    keep: /^Keep: /,
    remove: /^Remove: /,
    kept: /until \d{4}-\d{2}-\d{2}/,
    reason: /^Reason/,
    requested: 'Change asked for',
    still: 'Not changed yet',
    open: 'Open a review',
    unit: /^Unit, with all below/,
    wouldBe: /^\d+ people, \d+ items$/,
    opened: 'Access review: 人力资源部',
    withdraw: 'Withdraw the review',
    withdrawn: 'Withdrawn',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];

  test('a head confirms what was given in person, asks for a change of a role, and is not asked about themself (C13)', async () => {
    const head = await journey.signedIn('head', { language });
    await openFromMenu(head, say.menu);
    await head.getByRole('link', { name: '客户关系部', exact: true }).first().click();
    await arriveAt(head, say.of);
    await head.getByRole('button', { name: say.mine, pressed: true }).waitFor();

    await press(head, say.unanswered);
    await press(head, say.personal);
    await head.getByRole('button', { name: say.personal, pressed: true }).waitFor();
    await head.getByRole('button', { name: say.keep }).first().click();
    const dialog = head.getByRole('dialog');
    await dialog.locator('input[type=date]').waitFor();
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await press(head, say.answered);
    await see(head, say.kept);

    await press(head, say.unanswered);
    await press(head, say.derived);
    await head.getByRole('button', { name: say.derived, pressed: true }).waitFor();
    await head.getByRole('button', { name: say.remove }).first().click();
    await dialog.getByLabel(say.reason).fill('已调离一线');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await press(head, say.answered);
    await see(head, say.requested);
    await see(head, say.still);

    await press(head, say.all);
    await press(head, say.conflict);
    const own = head.getByRole('region', { name: '沈国良', exact: true });
    await own.first().waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
  });

  test('who opens a review sees before how much it is and who is asked', async () => {
    const opener = await journey.signedIn('hrhead', { language });
    await opener.goto('/access-reviews');
    await press(opener, say.open);
    const dialog = opener.getByRole('dialog');
    await dialog.getByLabel(say.unit).fill('人力资源部');
    await opener.getByRole('option', { name: '人力资源部' }).first().click();
    await see(dialog, say.wouldBe);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await arriveAt(opener, say.opened);
    await press(opener, say.withdraw);
    await dialog.getByLabel(say.reason).fill('范围选错');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await see(opener, say.withdrawn);
  });
});
