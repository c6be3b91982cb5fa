import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, OperationTypeNode } from 'graphql';

/** An operation as text, in the smallest document that Apollo accepts: its tree would be five times as much to download. */
interface Operation {
  readonly text: string;
}

/** Makes a document of an operation's text; called by the generated documents.ts only. */
export const operation = <Data, Variables>(
  kind: 'query' | 'mutation',
  name: string,
  text: string,
): TypedDocumentNode<Data, Variables> & Operation => ({
  kind: Kind.DOCUMENT,
  definitions: [
    {
      kind: Kind.OPERATION_DEFINITION,
      operation: kind === 'query' ? OperationTypeNode.QUERY : OperationTypeNode.MUTATION,
      name: { kind: Kind.NAME, value: name },
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
      },
    },
  ],
  text,
});

/** The text to send for a document that `operation` made. */
export const textOf = (document: object): string => (document as Operation).text;
