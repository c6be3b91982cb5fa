import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import {
  Kind,
  OperationTypeNode,
  type FormattedExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { signedIn, type Context } from '../core/context.ts';
import { snapshotOf } from '../core/snapshot.ts';

/** So many characters of answers are kept; the ones not asked for longest go first. */
const MOST = 8_000_000;

/** Longer answers are made anew each time. */
const LONGEST = 2_000_000;

type Data = NonNullable<FormattedExecutionResult['data']>;

/** The text of each answer that is kept. */
const texts = new WeakMap<Data, string>();

/** Answers of one database by their keys. */
class Answers {
  private readonly kept = new Map<string, Data>();
  private length = 0;

  find(key: string): Data | undefined {
    const data = this.kept.get(key);
    if (!data) return undefined;
    // Asked for last, forgotten last.
    this.kept.delete(key);
    this.kept.set(key, data);
    return data;
  }

  keep(key: string, data: Data): void {
    const text = JSON.stringify({ data });
    if (text.length > LONGEST) return;
    this.forget(key);
    this.kept.set(key, data);
    texts.set(data, text);
    this.length += text.length;
    for (const oldest of this.kept.keys()) {
      if (this.length <= MOST) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const data = this.kept.get(key);
    if (!data) return;
    this.length -= texts.get(data)?.length ?? 0;
    this.kept.delete(key);
  }
}

const byDatabase = new WeakMap<DataSource, Answers>();

const answersOf = ({ db }: Context): Answers => {
  const answers = byDatabase.get(db) ?? new Answers();
  byDatabase.set(db, answers);
  return answers;
};

/** The keys of an operation that asks snapshots and nothing else; undefined for all others. */
const snapshotsIn = ({ operation, selectionSet }: OperationDefinitionNode) => {
  if (operation !== OperationTypeNode.QUERY) return undefined;
  const keys = selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD ? snapshotOf(node.name.value) : undefined,
  );
  return keys.every((key) => key !== undefined) ? keys : undefined;
};

const keyOf = async ({
  operation,
  operationName,
  queryHash,
  request,
  contextValue,
}: GraphQLRequestContext<Context>): Promise<string | undefined> => {
  const snapshots = operation && snapshotsIn(operation);
  if (!snapshots || !queryHash) return undefined;
  const ctx = signedIn(contextValue);
  const keys = await Promise.all(snapshots.map((key) => key(ctx)));
  return JSON.stringify([queryHash, operationName, request.variables ?? {}, keys]);
};

/**
 * Answers operations that ask nothing but snapshots out of memory, as the text that was sent before: executing a tree
 * of thousands of records costs more than reading it. Every request is still checked, and its key is made of the
 * asker's own organisations and their versions of this moment.
 */
export const keptAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let key: string | undefined;
    return {
      responseForOperation: async (request) => {
        // Where the key cannot be had, the operation runs, and fails in its own words.
        key = await keyOf(request as GraphQLRequestContext<Context>).catch(() => undefined);
        const data = key === undefined ? undefined : answersOf(request.contextValue).find(key);
        if (!data) return null;
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
      willSendResponse: async ({ contextValue, response: { body } }) => {
        if (key === undefined || body.kind !== 'single') return;
        const { data, errors } = body.singleResult;
        if (data && !errors && !texts.has(data)) answersOf(contextValue).keep(key, data);
      },
    };
  },
};

/** For Apollo's `stringifyResult`: the text of a kept answer as it is, any other written now. */
export const textOf = (result: FormattedExecutionResult): string =>
  (result.data && !result.errors && texts.get(result.data)) || JSON.stringify(result);
