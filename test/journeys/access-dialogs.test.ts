import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { inEachDress, lookWideAndNarrow, settle, wide } from '../support/barriers.ts';
import { dialogOf, gone, lookAt, lookAtEach, named, press, screenOf } from '../support/dialogs.ts';
import { personOf, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Closes a dialog in which something was typed. */
const giveUp = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await press(dialogOf(page, 'alertdialog'), 'frame.unsaved.leave');
  await gone(page);
};

/** Opens the dialog of a person's post in which somebody is chosen to stand in, and waits for what passes to them. */
const chooseDeputy = async (page: Page): Promise<void> => {
  await screenOf(page)
    .getByRole('button', { name: /^(找人代理|Stand in): / })
    .click();
  const person = dialogOf(page).getByRole('combobox').first();
  await person.click();
  await person.pressSequentially('daizhiqiang', { delay: 30 });
  await page.getByRole('option', { name: /戴志强/ }).click();
  const days = dialogOf(page).locator('input[type=date]');
  await days.nth(0).fill(addDays(today, 1));
  await days.nth(1).fill(addDays(today, 9));
  await dialogOf(page)
    .getByRole('region', { name: named('assigning.coverPreview') })
    .getByRole('heading', { name: named('assigning.passes') })
    .waitFor();
};

test('what passes to a deputy keeps nobody out, however long it is', async () => {
  const { id } = await personOf(journey, 'lead');
  const hr = await journey.signedIn('hr', wide);
  await hr.goto(`/people/${id}`);
  const found: string[] = [];
  await inEachDress(hr, async () => {
    await settle(hr);
    await chooseDeputy(hr);
    found.push(...(await lookAt(hr)));
    await giveUp(hr);
  });
  expect(found).toEqual([]);
});

test.each([
  { language: 'zh-CN', width: 390, height: 844 },
  { language: 'en', width: 1280, height: 600 },
] as const)(
  'the buttons of a dialog stay in sight while what it shows is longer than the window ($language, $width px)',
  async (look) => {
    const { id } = await personOf(journey, 'lead');
    const hr = await journey.signedIn('hr', look);
    await hr.goto(`/people/${id}`);
    await chooseDeputy(hr);
    const content = dialogOf(hr).locator('.MuiDialogContent-root');
    expect(await content.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
    const button = await dialogOf(hr).locator('button[type=submit]').boundingBox();
    expect(button && button.y + button.height).toBeLessThan(look.height);
  },
);

test('giving in person, its end and looking as another keep nobody out', async () => {
  const { id } = await personOf(journey, 'handler');
  const admin = await journey.signedIn('admin', wide);
  await admin.goto(`/people/${id}/access`);
  const found: string[] = [];
  await inEachDress(admin, async () => {
    await settle(admin);
    for (const opener of [
      /^(授予权限|Give a permission)$/,
      /^(更改期限|Change the end) · /,
      /^(撤回|Take back) · /,
      /^(以此人视角查看|See as this person)$/,
    ]) {
      await screenOf(admin).getByRole('button', { name: opener }).first().click();
      found.push(...(await lookAt(admin)));
      await admin.keyboard.press('Escape');
      await gone(admin);
    }
  });
  expect(found).toEqual([]);
});

test('making a role keeps nobody out, nor do the dialogs of one and of the roles of a post', async () => {
  const admin = await journey.signedIn('admin', wide);
  await admin.goto('/roles');
  const found = await lookAtEach(admin, ['roles.create']);
  await admin.goto('/roles?role=AGT');
  await inEachDress(admin, async () => {
    for (const key of ['roles.give', 'roles.rename'] as const) {
      await dialogOf(admin)
        .getByRole('button', { name: named(key) })
        .click();
      const over = admin.locator('.MuiDialog-root');
      found.push(
        ...(await lookWideAndNarrow(admin, { within: '.MuiDialog-root', ready: () => over.waitFor() })),
      );
      await admin.setViewportSize(wide);
      await admin.keyboard.press('Escape');
      await over.waitFor({ state: 'detached' });
    }
  });
  const [post] = (await journey.db.query(
    `SELECT position_id::text AS id FROM position_role ORDER BY position_id LIMIT 1`,
  )) as { id: string }[];
  await admin.goto(`/positions/${post?.id}/show`);
  found.push(...(await lookAtEach(admin, ['roles.giveHere'])));
  expect(found).toEqual([]);
});

test('opening a review keeps nobody out, nor do its answers', async () => {
  const opener = await journey.signedIn('hrhead', wide);
  await opener.goto('/access-reviews');
  const found = await lookAtEach(opener, ['accessReview.open']);
  const head = await journey.signedIn('head', wide);
  await head.goto('/access-reviews/1?kind=conflict'); // both answers ask for something there
  await inEachDress(head, async () => {
    await settle(head);
    for (const answer of [/^(保留：|Keep: )/, /^(撤除：|Remove: )/]) {
      await screenOf(head)
        .getByRole('region', { name: '赵慧敏' })
        .getByRole('button', { name: answer })
        .first()
        .click();
      found.push(...(await lookAt(head)));
      await head.keyboard.press('Escape');
      await gone(head);
    }
  });
  expect(found).toEqual([]);
});
