import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useLogoutIfAccessDenied, useNotify, useRefresh } from 'react-admin';
import { send as sendCommand } from '../data/command.ts';
import type { CommandInput } from '../data/command.ts';
import { Failure, failureOf } from '../data/failure.ts';
import { forgetViewer } from '../data/viewer.ts';
import { FailureToast } from './FailureNotice.tsx';

/** What came of a command. */
export type Outcome<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly failure: Failure };

interface Options {
  /** Said in a toast when it is done. */
  readonly done?: string;
  /** True where the caller shows `failure` itself, as a dialog does; else a toast says it. */
  readonly quiet?: boolean;
}

/** A command of the API, ready to be sent. */
export interface Command<Data, Input> {
  /** Sends it. Never throws: what went wrong is in the outcome, and said. Sent again after a lost answer, it happens once. */
  readonly send: (input: Input) => Promise<Outcome<Data>>;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly clear: () => void;
}

/** A mutation with one `input`: adds the idempotency key, says how it went, and lets every screen ask for fresh data. */
export function useCommand<Data, Variables extends { readonly input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  { done, quiet = false }: Options = {},
): Command<Data, CommandInput<Variables>> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const notify = useNotify();
  const refresh = useRefresh();
  const leave = useLogoutIfAccessDenied();

  const send = async (input: CommandInput<Variables>): Promise<Outcome<Data>> => {
    setPending(true);
    setFailure(undefined);
    try {
      const data = await sendCommand(document, input);
      forgetViewer(); // an approved job description may have given or taken abilities
      refresh();
      if (done) notify(done, { type: 'success' });
      return { ok: true, data };
    } catch (error) {
      const reason = failureOf(error);
      const said = reason instanceof Failure ? reason : new Failure('INTERNAL', 'frame.errors.INTERNAL');
      setFailure(said);
      const left = await leave(said);
      if (!left && !quiet)
        notify(<FailureToast failure={said} />, { type: 'error', autoHideDuration: 10_000 });
      return { ok: false, failure: said };
    } finally {
      setPending(false);
    }
  };

  return { send, pending, failure, clear: () => setFailure(undefined) };
}
