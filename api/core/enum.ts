import { registerEnumType } from 'type-graphql';

/**
 * A closed list of names as an object whose keys equal its values, so that GraphQL (which shows keys) and the
 * database (which stores values) say the same word.
 */
export const enumOf = <const Names extends readonly string[]>(
  ...names: Names
): { readonly [Name in Names[number]]: Name } =>
  Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as {
    readonly [Name in Names[number]]: Name;
  };

/**
 * The same with a description of each name, registered for GraphQL: a name stands in one place with what it means.
 *
 * @param name how the schema calls it
 * @param description what it lists
 */
export const describedEnum = <const Words extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  words: Words,
): { readonly [Name in keyof Words & string]: Name } => {
  const names = enumOf(...(Object.keys(words) as (keyof Words & string)[]));
  registerEnumType(names, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, { description: text }]),
    ) as { [Name in keyof Words & string]: { description: string } },
  });
  return names;
};
