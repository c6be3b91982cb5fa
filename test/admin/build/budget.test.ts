import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { overBudget } from '../../../admin/budget.plugin.ts';

interface Made {
  readonly entry?: true;
  readonly facade?: string;
  readonly imports?: string[];
  readonly lazily?: string[];
  readonly kib: number;
}

/** A build's result in which each file has so many KiB that no compression makes smaller. */
const bundleOf = (files: Readonly<Record<string, Made>>): Parameters<typeof overBudget>[0] =>
  Object.fromEntries(
    Object.entries(files).map(([fileName, { entry, facade, imports = [], lazily = [], kib }]) => [
      fileName,
      {
        type: 'chunk',
        fileName,
        name: fileName,
        isEntry: entry === true,
        isDynamicEntry: facade !== undefined,
        facadeModuleId: facade ?? null,
        imports,
        dynamicImports: lazily,
        code: randomBytes(kib * 1024).toString('latin1'),
      },
    ]),
  ) as never;

test('a build inside its budget is let through', () => {
  const bundle = bundleOf({
    main: { entry: true, imports: ['react'], lazily: ['queue'], kib: 100 },
    react: { kib: 90 },
    queue: { facade: '/admin/tickets/Queue.tsx', imports: ['react'], kib: 60 },
  });
  expect(overBudget(bundle)).toBeUndefined();
});

test('what the entry imports counts as its own, and the table names what has grown', () => {
  const bundle = bundleOf({ main: { entry: true, imports: ['react'], kib: 150 }, react: { kib: 150 } });
  expect(overBudget(bundle)).toMatch(/first download .* of 330 KiB {2}too large/);
});

test('a screen is charged for what it adds, with its words in one language', () => {
  const screen = {
    main: { entry: true, lazily: ['queue'], kib: 10 },
    queue: { facade: '/admin/tickets/Queue.tsx', imports: ['main', 'table'], lazily: ['zh', 'en'], kib: 30 },
    table: { kib: 30 },
    en: { facade: '\0virtual:words/tickets-2/en', kib: 200 },
  } as const;
  const light = bundleOf({ ...screen, zh: { facade: '\0virtual:words/tickets-2/zh-CN', kib: 5 } } as never);
  const heavy = bundleOf({ ...screen, zh: { facade: '\0virtual:words/tickets-2/zh-CN', kib: 60 } } as never);
  expect(overBudget(light)).toBeUndefined();
  expect(overBudget(heavy)).toMatch(/queue .* of 110 KiB {2}too large/);
});

test('a part that is opened within a screen is charged for what it adds to that screen', () => {
  const bundle = bundleOf({
    main: { entry: true, lazily: ['edit'], kib: 10 },
    edit: { facade: '/admin/jobs/JobEdit.tsx', imports: ['form'], lazily: ['merge'], kib: 40 },
    form: { kib: 40 },
    merge: { facade: '/admin/jobs/edit/merge/MergeScreen.tsx', imports: ['form', 'edit'], kib: 40 },
  });
  expect(overBudget(bundle)).toBeUndefined();
});
