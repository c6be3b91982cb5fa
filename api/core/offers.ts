import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from './context.ts';

/** What a field that offers something says where nothing is offered; undefined of any other field. */
const nothingOf = ({ name, type }: GraphQLField<unknown, Context>): false | readonly never[] | undefined => {
  if (/^may[A-Z]/.test(name) && String(getNullableType(type)) === 'Boolean') return false;
  const isSteps =
    ['steps', 'answers'].includes(name) &&
    isListType(getNullableType(type)) &&
    isEnumType(getNamedType(type));
  return isSteps ? [] : undefined;
};

/**
 * While somebody looks as another person nothing can be changed, so nothing is offered either: `steps` and `answers` of a record are none, and
 * `may…` is false, whatever both of the two might do. Otherwise screens would show buttons that are refused.
 */
export const offerNothingWhileLooking = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, Context>[]) {
      const nothing = nothingOf(field);
      if (nothing === undefined) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (root, args, context, info) =>
        context.actor?.seesAs ? nothing : resolve(root, args, context, info);
    }
  }
};
