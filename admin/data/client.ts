import { ApolloClient, HttpLink } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { currentLanguage } from '../i18n/language.ts';
import { Failure, failureOf } from './failure.ts';
import { sessionAgain } from './lost-session.ts';
import { NoCache } from './no-cache.ts';
import { textOf } from './operation.ts';

/** After this long without an answer the connection counts as lost, in milliseconds. */
const longest = 30_000;

/** Apollo is the transport only; react-query is the one cache behind every screen. */
const client = new ApolloClient({
  cache: new NoCache(),
  link: new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    print: textOf,
    includeUnusedVariables: true, // Apollo would look for them in the tree that our documents leave out
    fetch: (url, options) => {
      const headers = new Headers(options?.headers);
      headers.set('accept-language', currentLanguage());
      const patience = AbortSignal.timeout(longest);
      const signal = options?.signal ? AbortSignal.any([options.signal, patience]) : patience;
      return fetch(url, { ...options, headers, signal });
    },
  }),
});

/** How long a read waits before it is sent again after a passing failure, in milliseconds; each wait is a little random. */
const waits = [300, 900];

/** Signing in and out, and asking who is: these say themselves that there is no session. */
const aboutSession = ({ definitions: [operation] }: TypedDocumentNode<unknown, never>): boolean =>
  operation?.kind === 'OperationDefinition' &&
  ['SignIn', 'SignOut', 'Viewer'].includes(operation.name?.value ?? '');

/**
 * Sends one operation and gives its data, whole.
 * Reads are sent up to three times where the failure may pass (UNAVAILABLE, RETRY, no connection); writes once,
 * because only the caller knows their idempotency key. Where the session ended meanwhile, it waits until somebody has
 * signed in again, and is sent once more.
 * @throws {Failure} with the server's words and code
 */
export async function run<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const writes = document.definitions.some(
    (part) => part.kind === 'OperationDefinition' && part.operation === 'mutation',
  );
  // deduplication is off: one list that is left must not cancel the same request of another
  const context = { queryDeduplication: false, fetchOptions: { signal } };
  const given: Record<string, unknown> = { ...(variables as object) };
  let askedAgain = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { data } = writes
        ? await client.mutate<Data>({
            mutation: document,
            variables: given,
            fetchPolicy: 'no-cache',
            context,
          })
        : await client.query<Data>({ query: document, variables: given, fetchPolicy: 'no-cache', context });
      if (data === undefined || data === null) throw new Failure('INTERNAL', 'frame.errors.INTERNAL');
      return data;
    } catch (error) {
      const failure = failureOf(error);
      if (
        failure instanceof Failure &&
        failure.code === 'UNAUTHENTICATED' &&
        !askedAgain &&
        !aboutSession(document)
      ) {
        askedAgain = true;
        if (await sessionAgain()) continue;
      }
      const wait = waits[attempt];
      const again = !writes && failure instanceof Failure && failure.passing && failure.code !== 'TIMEOUT';
      if (!again || wait === undefined || signal?.aborted) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
    }
  }
}
