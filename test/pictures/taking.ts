import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a picture may weigh, in bytes. */
const heaviest = 200 * 1024;

/** Waits until nothing on the window is on its way. */
export const settle = async (page: Page): Promise<void> => {
  await page
    .locator(
      'main h2, main h3, main h4, main fieldset, main [role=tablist], input[name=email], table, [role=tree], [data-row-link]',
    )
    .first()
    .waitFor();
  await expect
    .poll(() => page.locator('[aria-busy=true], .MuiSkeleton-root, .RaLoadingIndicator-loader').count(), {
      timeout: 30_000,
    })
    .toBe(0);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0); // off what it was pressed on
};

/** Takes a picture of the window as it stands, or from a part of it downwards. */
export const take = async (page: Page, name: string, from?: Locator): Promise<void> => {
  await settle(page);
  if (from) {
    await from.evaluate((part) => {
      part.style.scrollMarginTop = '80px'; // the bar above covers what is scrolled to the top
      part.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    expect(await page.evaluate(() => window.scrollY), name).toBeGreaterThan(0);
  }
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  expect(picture.length, name).toBeLessThan(heaviest);
  await writeFile(fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url)), picture);
};

/** The window of most pictures, in pixels. */
export const look = { width: 1280, height: 800 };
