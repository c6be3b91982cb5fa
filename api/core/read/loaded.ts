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
