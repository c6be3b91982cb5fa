import { expect } from 'vitest';
import type { World } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

/** A row as the API shows it. */
export interface ShownRow {
  readonly line: number;
  readonly outcome: string;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly problems: readonly {
    readonly field: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

interface Shown {
  readonly state: string;
  readonly counts: Record<'create' | 'change' | 'skip' | 'error', number> | null;
  readonly setback: string | null;
  readonly remarks: readonly string[];
  readonly encoding: string | null;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly missing: readonly { readonly field: string }[];
}

const shown = `id state counts { create change skip error } setback remarks encoding rowCount rowsDone
  columns { heading field samples } missing { field heading }`;

/** Sends sheets and watches them, as a program would. */
export const bringing = (
  world: World,
  { url, cookieOf }: { readonly url: string; readonly cookieOf: (who: PersonKey) => string },
  language = 'en',
) => {
  const send = async (
    who: PersonKey,
    kind: string,
    file: string | Uint8Array,
    { name = 'sheet.csv', ...fields }: Record<string, string> = {},
  ): Promise<{ status: number; body: Record<string, unknown> & { id: string } }> => {
    const form = new FormData();
    form.set('kind', kind);
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([file as BlobPart]), name);
    const response = await fetch(`${url}/import/sheets`, {
      method: 'POST',
      body: form,
      headers: { cookie: cookieOf(who), 'accept-language': language },
    });
    return { status: response.status, body: await response.json() };
  };
  const ask = async (who: PersonKey, document: string, variables: Record<string, unknown>) => {
    const answer = await world.ask(who, document, variables, language);
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const look = async (who: PersonKey, id: string): Promise<Shown> =>
    (await ask(who, `query ($id: ID!) { sheetImport(id: $id) { ${shown} } }`, { id })).sheetImport;
  const rows = async (who: PersonKey, id: string, outcome: string | null = null): Promise<ShownRow[]> =>
    (
      await ask(
        who,
        `query ($id: ID!, $outcome: SheetOutcome) { sheetRows(importId: $id, outcome: $outcome, first: 100) {
          items { line outcome changes { field from to } problems { field code message } } } }`,
        { id, outcome },
      )
    ).sheetRows.items;
  /** Sends a sheet that is taken. Answers its id. */
  const bring = async (
    who: PersonKey,
    kind: string,
    file: string | Uint8Array,
    fields: Record<string, string> = {},
  ): Promise<string> => {
    const { status, body } = await send(who, kind, file, fields);
    expect(body).toMatchObject({ id: expect.any(String) });
    expect(status).toBe(200);
    return body.id;
  };
  /** Brings a sheet in and waits for its end. */
  const write = async (who: PersonKey, id: string, choice: 'ALL' | 'VALID' = 'ALL'): Promise<Shown> => {
    await ask(
      who,
      'mutation ($input: ImportSheetInput!) { importSheet(input: $input) { sheetImport { state } } }',
      { input: { id, rows: choice } },
    );
    await expect.poll(async () => (await look(who, id)).state, { interval: 50 }).not.toBe('IMPORTING');
    return look(who, id);
  };
  /** What is wrong, row by row: line, field and kind of mistake. */
  const mistakes = async (who: PersonKey, id: string): Promise<string[]> =>
    (await rows(who, id, 'ERROR')).flatMap(({ line, problems }) =>
      problems.map(({ field, code }) => `${line} ${field ?? 'row'} ${code}`),
    );
  return { send, ask, look, rows, bring, write, mistakes };
};

/** Lines of a .csv. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
