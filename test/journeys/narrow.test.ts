import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, card, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const phone = { width: 390, height: 844 };

/** The window must not scroll sideways; wide tables scroll inside their own frame. */
const fits = async (page: Page): Promise<void> => {
  const { wide, found } = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll('main *')].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > edge + 1;
    });
    return {
      wide: document.documentElement.scrollWidth > edge,
      found: beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 160)),
    };
  });
  expect(wide, found.join('\n')).toBe(false);
};

test('on a phone: the queue, a ticket and its steps are read from top to bottom', async () => {
  const lead = await journey.signedIn('lead', phone);
  await fits(lead);
  await lead.goto('/tickets?view=all');
  const first = lead.locator('[data-row-link]').first();
  await first.waitFor();
  await fits(lead);
  await first.click();
  await card(lead, '下一步').waitFor();
  await see(lead, '经过');
  await fits(lead);
  await press(lead, '打开菜单');
  await lead.getByRole('menuitem', { name: '职位说明书' }).waitFor();
});

test('on a phone: a job description can be read and a unit’s figures too', async () => {
  const head = await journey.signedIn('head', phone);
  await head.goto('/jobs/2/show');
  await arriveAt(head, '1001客服中心运营部主管');
  await see(head, '应负职责');
  await fits(head);
  // the bar shows the whole title
  const title = head.getByRole('banner').getByRole('heading', { level: 1 });
  expect(await title.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
  expect(await title.innerText()).toContain('1001客服中心运营部主管');
  await head.goto('/performance');
  await arriveAt(head, '客户关系部');
  await see(head, '未达标');
  await fits(head);
  await head.goto('/units');
  await head.getByRole('tree').waitFor();
  await fits(head);
});

test('a window that is made narrow can be worked in, also in the middle of a dialog', async () => {
  const lead = await journey.signedIn('lead', { width: 1280, height: 800 });
  await lead.goto('/tickets?view=dispatch');
  await lead.locator('[data-row-link]').first().click();
  await press(card(lead, '下一步'), '派单');
  const dialog = lead.getByRole('dialog', { name: '派单' });
  await dialog.waitFor();
  await lead.setViewportSize(phone);
  await press(dialog, '取消');
  await dialog.waitFor({ state: 'detached' });
  const menu = lead.getByRole('dialog', { name: '主菜单' });
  await press(lead, '打开菜单');
  await menu.waitFor();
  await lead.reload(); // a menu that was left open
  await press(lead, '打开菜单');
  await menu.getByRole('menuitem', { name: '职位说明书' }).click();
  await arriveAt(lead, '职位说明书');
  await expect.poll(() => menu.count()).toBe(0);
});
