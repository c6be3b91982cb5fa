import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { run } from './client.ts';
import { Failure } from './failure.ts';

/** What a command takes, without the key that `send` adds. */
export type CommandInput<Variables extends { readonly input: object }> = Omit<
  Variables['input'],
  'idempotencyKey'
>;

/** Keys of commands that were sent and not answered, by what was sent. */
const unanswered = new Map<string, string>();

const nameOf = (document: TypedDocumentNode<unknown, never>): string => {
  const [operation] = document.definitions;
  return operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : '';
};

/**
 * Sends a command with an idempotency key. The key is fresh, but for one case: the same command was sent before and no
 * answer came. Then it is the same key, so that pressing the button again never does a thing twice.
 * @throws {Failure} with the server's words
 */
export async function send<Data, Variables extends { readonly input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  input: CommandInput<Variables>,
): Promise<Data> {
  const body = JSON.stringify([nameOf(document), input]);
  const idempotencyKey = unanswered.get(body) ?? crypto.randomUUID();
  unanswered.set(body, idempotencyKey);
  try {
    const data = await run<Data, { input: object }>(document as never, {
      input: { ...input, idempotencyKey },
    });
    unanswered.delete(body);
    return data;
  } catch (error) {
    if (!(error instanceof Failure && error.passing)) unanswered.delete(body);
    throw error;
  }
}
