import type { DataProvider, Identifier, RaRecord } from 'react-admin';
import { run } from './client.ts';
import { send } from './command.ts';
import { CursorMemory, mostRows } from './cursors.ts';
import { Failure } from './failure.ts';
import type { AnyDocument, Operations } from './resource.ts';
import { writtenRecord, readRow, readRows } from './shapes.ts';
import type { Rows } from './shapes.ts';

type Facts = Readonly<Record<string, unknown>>;
interface ListQuestion {
  readonly pagination?: { readonly page: number; readonly perPage: number };
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly filter?: Facts;
  readonly signal?: AbortSignal;
}

/** How far a deep link walks to its page; behind that a filter is the better way. */
const mostSteps = 60;

/** A cleared input holds '', which no enum or id accepts: left out, it means "any". */
const cleaned = (filter: Facts = {}): Facts =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );

const picked = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.filter((name) => name in facts).map((name) => [name, facts[name]]));

/** The data provider of every resource: it knows their documents and nothing else about them. */
export function makeDataProvider(operations: Readonly<Record<string, Operations>>): DataProvider {
  const cursors = new CursorMemory();
  const of = (resource: string): Operations => {
    const found = operations[resource];
    if (!found) throw new Error(`No resource is called ${resource}.`);
    return found;
  };
  const need = (document: AnyDocument | undefined, resource: string, what: string): AnyDocument => {
    if (!document) throw new Error(`The resource ${resource} has no document to ${what}.`);
    return document;
  };

  const list = async (resource: string, { pagination, sort, filter, signal }: ListQuestion) => {
    const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
    const { list: document, sort: sortOf, filter: filterOf = cleaned } = of(resource);
    const asked = { filter: filterOf(cleaned(filter)), sort: sort && sortOf?.(sort.field, sort.order) };
    const key = JSON.stringify([resource, asked]);
    const offset = (page - 1) * perPage;
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const stretch = cursors.next(key, offset, perPage);
      const rows: Rows = readRows(
        await run(document, { ...asked, first: stretch.first, after: stretch.after }, signal),
      );
      if (rows.kind === 'small')
        return { data: rows.records.slice(offset, offset + perPage), total: rows.total };
      const end = stretch.offset + rows.records.length;
      if (rows.endCursor) cursors.note(key, end, rows.endCursor);
      if (stretch.offset === offset) return pageOf(rows, page);
      if (!rows.hasNextPage) return pageOf({ ...rows, records: [] }, page);
    }
    throw new Failure('INVALID', 'frame.errors.tooFar');
  };

  const many = async (resource: string, ids: readonly Identifier[], signal?: AbortSignal) => {
    const chunks = Array.from({ length: Math.ceil(ids.length / mostRows) }, (_, index) =>
      ids.slice(index * mostRows, (index + 1) * mostRows).map(String),
    );
    const answers = await Promise.all(
      chunks.map((chunk) => run(of(resource).list, { filter: { ids: chunk }, first: mostRows }, signal)),
    );
    return answers.flatMap((answer) => [...readRows(answer).records]);
  };

  const update = async (resource: string, id: Identifier, data: Facts, previous: Facts) => {
    const { update: document, inputs = [], carried = [] } = of(resource);
    const input = {
      id: String(id),
      ...picked(data, inputs),
      ...picked(previous, carried),
    };
    return writtenRecord(await send(need(document, resource, 'update'), input)) ?? { ...previous, id };
  };

  const provider: DataProvider<string> = {
    supportAbortSignal: true,
    getList: (resource, question) => cast(list(resource, question)),
    getManyReference: (resource, { target, id, filter, ...rest }) =>
      cast(list(resource, { ...rest, filter: { ...filter, [target]: id } })),
    getMany: (resource, { ids, signal }) => cast(many(resource, ids, signal).then((data) => ({ data }))),
    getOne: async (resource, { id, signal }) => {
      const row = readRow(
        await run(need(of(resource).one, resource, 'read one'), { id: String(id) }, signal),
      );
      if (!row) throw new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND');
      return cast({ data: row });
    },
    create: async (resource, { data }) => {
      const { create: document, inputs = [] } = of(resource);
      const input = picked(data as Facts, inputs);
      const record = writtenRecord(await send(need(document, resource, 'create'), input));
      if (!record) throw new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND');
      return cast({ data: record });
    },
    update: async (resource, { id, data, previousData }) =>
      cast({ data: await update(resource, id, data as Facts, (previousData ?? {}) as Facts) }),
    updateMany: () => refuse('updateMany'),
    delete: () => refuse('delete'),
    deleteMany: () => refuse('deleteMany'),
  };
  return provider;
}

/** The API has commands with names of their own; a screen sends them with `useCommand`. */
const refuse = (method: string): Promise<never> =>
  Promise.reject(new Error(`${method} is not offered: use a command of the API.`));

const pageOf = (rows: Extract<Rows, { kind: 'connection' }>, page: number) => ({
  data: rows.records,
  pageInfo: { hasNextPage: rows.hasNextPage, hasPreviousPage: page > 1 },
  // without a total react-admin pages by previous and next alone
  ...(rows.total === null ? {} : { total: rows.total }),
});

/** react-admin's methods are generic in a record type that no provider can know; the documents have typed it already. */
const cast = <Answer>(
  answer: { data: readonly RaRecord[] | RaRecord } | Promise<{ data: readonly RaRecord[] }>,
): Answer => answer as Answer;
