import type { GraphQLResolveInfo } from 'graphql';
import { keyOfCall } from './selection.ts';

/**
 * The value that the read path put on a row for a declared field (`declareChildren`), for the field's resolver.
 * @throws Error, ours, where the row did not come through the read path
 */
export const loaded = <Value>(row: object, field: string): Value => {
  const value = (row as Record<string, unknown>)[field];
  if (value === undefined)
    throw new Error(`${field} was not loaded: the row must come through the read path.`);
  return value as Value;
};

/**
 * The same for a field with arguments, under its name in the answer.
 * @throws what is wrong about the arguments, where something is
 */
export const loadedFor = <Value>(row: object, { fieldName, path }: GraphQLResolveInfo): Value => {
  const value = loaded<Value>(row, keyOfCall(fieldName, path.key));
  if (value instanceof Error) throw value;
  return value;
};
