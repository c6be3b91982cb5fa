import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../core/context.ts';
import { refuseWhileLooking } from '../core/in-person.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { argumentsByVariable } from './coercion.ts';
import { answerError } from './error-answer.ts';
import { checkCost } from './query-limits.ts';
import { unsafeTexts } from './unsafe-text.ts';

/** The root fields that answer to somebody who is not signed in. Everything else is refused before it runs. */
const openFields = new Set([
  'viewer',
  'signIn',
  'signOut',
  'requestPasswordReset',
  'sendsMail',
  'singleSignOn',
  'passwordLink',
  'setPassword',
  '__typename',
]);

/** What may be done while somebody looks as another person; that they have begun is answered when it is sent again. */
const openWhileLooking = new Set(['startSeeingAs', 'endSeeingAs', 'signOut']);

const all = ({ selectionSet }: OperationDefinitionNode, fields: ReadonlySet<string>): boolean =>
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && fields.has(node.name.value));

/** Why no operation of a document can be told to be the one that is asked for. */
const unresolved = (name: string | null | undefined): GraphQLError =>
  new GraphQLError(
    name === undefined || name === null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named ${JSON.stringify(name)}.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );

const checkOperation = (request: GraphQLRequestContext<Context>): void => {
  const { operation, document, contextValue, schema } = request;
  // Apollo would hand such a document on without the name, and its only operation would run past this gate.
  if (!operation || !document) throw unresolved(request.request.operationName);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw new GraphQLError('Subscriptions are not offered; live updates come as server-sent events.', {
      extensions: { code: 'BAD_REQUEST' },
    });
  if (contextValue.refused) throw contextValue.refused;
  if (!contextValue.actor && !all(operation, openFields))
    throw new Refusal('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' });
  if (operation.operation === OperationTypeNode.MUTATION && !all(operation, openWhileLooking))
    refuseWhileLooking(contextValue);
  const unsafe = unsafeTexts(request.request.variables, document);
  if (unsafe.length > 0) throw invalid(...unsafe);
  checkCost(schema, document, request.request.variables ?? {}, request.operationName ?? undefined);
};

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What is refused for the moment only, before anything is done: the status says so to proxies and programs. */
const momentary = new Set(['RATE_LIMITED', 'UNAVAILABLE']);

const holdsNothing = (data: Record<string, unknown> | null | undefined): boolean =>
  !data || Object.values(data).every((value) => value === null);

/** Errors as Apollo formatted them, with what was thrown; kept until the answer is written in the caller's language. */
const thrown = new WeakMap<GraphQLFormattedError, unknown>();

/** For Apollo's `formatError`: remembers what was thrown. */
export const rememberError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const copy = { ...formatted };
  thrown.set(copy, error);
  return copy;
};

/**
 * The gate of every operation (who may ask at all, text that cannot be stored, cost) and the wording of every error.
 * A request that never ran, or was put off as a whole, is answered 200 to those who accept only `application/json`, as
 * the specification of GraphQL over HTTP asks; one that is no request at all is 400 to everybody.
 */
export const gate = (report: (error: unknown, reference: string) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async (request) => checkOperation(request as GraphQLRequestContext<Context>),
    willSendResponse: async ({ response, request, contextValue, document, schema }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      if (!result.errors) return;
      const { locale, requestId } = contextValue;
      const asked = { locale, requestId, argumentOf: argumentsByVariable(document), schema, report };
      result.errors = result.errors.map((formatted) => answerError(formatted, thrown.get(formatted), asked));
      const code = String(result.errors[0]?.extensions?.['code'] ?? '');
      if (result.data !== undefined && !(momentary.has(code) && holdsNothing(result.data))) return;
      const modern =
        request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
      // 405 is Apollo's, for a command in an address.
      if (response.http.status !== 405)
        response.http.status = modern || code === 'BAD_REQUEST' ? (statusOf[code] ?? 400) : 200;
      const wait = result.errors[0]?.extensions?.['retryAfter'] ?? (code === 'UNAVAILABLE' ? 1 : null);
      if (wait !== null) response.http.headers.set('retry-after', String(wait));
    },
  }),
});
