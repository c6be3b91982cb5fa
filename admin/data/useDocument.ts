import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { run } from './client.ts';
import { textOf } from './operation.ts';

interface Options {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Ask again after this many milliseconds, over and over, while the window is in sight. */
  readonly every?: number;
  /**
   * True: nothing is shown but the answer to these very variables, and without a connection the failure shows at once
   * instead of waiting for one.
   */
  readonly exact?: boolean;
}

/**
 * Asks one document outside the lists and records that react-admin asks for: a card, a report, a tree.
 * `data` is the document's own type; what was shown stays while other variables are asked (but see `exact`); the refresh
 * button and every command ask again. `error` is a Failure: show it with `<ErrorState error={error} retry={refetch} />`.
 */
export function useDocument<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { enabled = true, every, exact = false }: Options = {},
): UseQueryResult<Data, Error> {
  const leave = useLogoutIfAccessDenied();
  const [operation] = document.definitions;
  const name = operation?.kind === 'OperationDefinition' ? operation.name?.value : undefined;
  const answer = useQuery({
    queryKey: ['document', name, variables],
    queryFn: ({ signal }) => run(document, variables, signal),
    ...(exact
      ? { networkMode: 'always' as const, refetchOnReconnect: true }
      : { placeholderData: keepPreviousData }),
    meta: { operation: textOf(document) },
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const { error } = answer;
  useEffect(() => {
    if (error) void leave(error);
  }, [error, leave]);
  return answer;
}
