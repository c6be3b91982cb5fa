import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLOutputType } from 'graphql';

/** Every field of a type that needs no argument, down to `depth` levels; the same type is not entered again below itself. */
export const wholeSelection = (
  type: GraphQLOutputType,
  depth: number,
  above: readonly string[] = [],
): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [field.name];
    if (depth <= 1 || above.includes(below.name)) return [];
    const inner = wholeSelection(field.type, depth - 1, [...above, named.name]);
    return inner ? [`${field.name} ${inner}`] : [];
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
};
