import { randomUUID } from 'node:crypto';
import { graphql, parse, print, separateOperations, visit, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { actorOf } from '../../api/access/actor.ts';
import { signedIn, type Context, type SignedIn } from '../../api/core/context.ts';
import { Policy, policyOf } from '../../api/core/policy.ts';
import { onStatement, type Statement } from '../../api/core/sql.ts';
import type { Caller } from './callers.ts';

/** Somebody of the benchmark who asks. @param named units in place of what their role gives */
export const contextOf = async (
  db: DataSource,
  caller: Caller,
  named: readonly string[] | null = null,
): Promise<SignedIn> => {
  const known = await actorOf(db, { personId: caller.personId, now: new Date() });
  if (!known) throw new Error('Nobody stands behind a session of the benchmark.');
  const actor = named
    ? {
        ...known,
        grants: known.grants.map((grant) => ({ ...grant, scope: 'UNITS' as const, namedUnits: named })),
      }
    : known;
  const context: Context = {
    db,
    clock: { now: () => new Date() },
    actor,
    policy: named ? new Policy(actor) : policyOf(actor),
    locale: 'zh-CN',
    requestId: randomUUID(),
    address: '127.0.0.1',
    userAgent: 'bench',
    session: { id: null, set: () => undefined, clear: () => undefined },
    memo: new Map(),
  };
  return signedIn(context);
};

/** The statements that the product sends for a document. */
export const statementsOf = async (
  schema: GraphQLSchema,
  context: SignedIn,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Statement[]> => {
  const sent: Statement[] = [];
  onStatement(context.db, (statement) => void sent.push(statement));
  try {
    const { errors } = await graphql({ schema, source, variableValues, contextValue: context });
    if (errors) throw new Error(`What the benchmark asks was refused: ${errors[0]?.message}`);
  } finally {
    onStatement(context.db, undefined);
  }
  return sent;
};

/** A document without some of its fields, and without the fragments that nothing uses then. */
export const without = (source: string, fields: readonly string[]): string => {
  const left = visit(parse(source), {
    Field: (node) => (fields.includes(node.name.value) ? null : undefined),
  });
  return Object.values(separateOperations(left)).map(print).join('\n');
};

/** The statements for a page of a list and for its count, each as if it were asked alone: a list has both in one. */
export const pageAndCount = async (
  schema: GraphQLSchema,
  context: SignedIn,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly page: Statement; readonly count: Statement }> => {
  const half = async (...left: readonly string[]): Promise<Statement[]> => {
    const sent = await statementsOf(schema, context, without(source, left), variables);
    if (sent.length === 0) throw new Error('A list is read by a statement, or was.');
    return sent;
  };
  // A page may be followed by look-ups of names; what parties do not settle is counted by the filter, in a second statement.
  const [page] = await half('totalCount');
  const count = (await half('nodes', 'pageInfo')).at(-1);
  return { page, count } as { page: Statement; count: Statement };
};
