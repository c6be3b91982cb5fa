import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Words } from '../../admin/i18n/define.ts';
import { wordsIn, type MessageKey } from '../../admin/i18n/messages.ts';
import { inEachDress, lookWideAndNarrow, settle, wide } from './barriers.ts';

const wordOf = (words: Words, key: MessageKey): string =>
  key.split('.').reduce<string | Words>((at, name) => (at as Words)[name] ?? '', words) as string;

/** What a button or field is called in either language: after each dress the page wears the other one. */
export const named = (key: MessageKey): RegExp => {
  const [zh = '', en = ''] = (['zh', 'en'] as const).map((language) =>
    wordOf(wordsIn(language), key)
      .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/%\{\w+\}/g, '.*'),
  );
  return new RegExp(`^(${zh}|${en})[ *]*$`);
};

type Role = 'dialog' | 'alertdialog';

/** The dialog on top. */
export const dialogOf = (page: Page, role: Role = 'dialog'): Locator => page.getByRole(role).last();

/** Presses the first button of this name. */
export const press = (at: Page | Locator, key: MessageKey): Promise<void> =>
  at
    .getByRole('button', { name: named(key) })
    .first()
    .click();

/** The screen without bar and menu. */
export const screenOf = (page: Page): Locator => page.locator('#main-content');

/** What keeps people out of the dialog that is open, on a desk and after the window has become narrow. */
export const lookAt = async (page: Page, role: Role = 'dialog'): Promise<string[]> => {
  const found = await lookWideAndNarrow(page, {
    within: `[role=${role}]`,
    ready: async () => {
      const dialog = dialogOf(page, role);
      await dialog.waitFor();
      await expect.poll(() => dialog.locator('[aria-busy=true], .MuiSkeleton-root').count()).toBe(0);
    },
  });
  await page.setViewportSize(wide);
  return found;
};

/** Waits until no dialog is open, nor one on its way out. */
export const gone = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('[role=dialog]').count()).toBe(0);

/** Opens dialogs of a screen one after the other, each in both dresses, and looks at them. */
export const lookAtEach = async (page: Page, keys: readonly MessageKey[]): Promise<string[]> => {
  const found: string[] = [];
  await inEachDress(page, async () => {
    await settle(page);
    for (const key of keys) {
      await press(screenOf(page), key);
      found.push(...(await lookAt(page)));
      await page.keyboard.press('Escape');
      await gone(page);
    }
  });
  return found;
};
