import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { wholeSelection } from '../whole-selection.ts';

/** A field of the schema’s root. */
export type RootField = GraphQLField<unknown, unknown>;

/**
 * The document of a call that gives all of its arguments and names the answer `done`.
 *
 * @param depth how many levels of the answer are asked for; 0: only that there is one.
 */
export const mutationOf = ({ name, args, type }: RootField, depth: number): string => {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const isLeaf = !isObjectType(getNamedType(type));
  const below = depth > 0 ? wholeSelection(type, depth) : isLeaf ? '' : `{ __typename }`;
  return `mutation${declared && `(${declared})`} { done: ${name}${given && `(${given})`} ${below} }`;
};
