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
