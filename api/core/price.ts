/** So many rows a list counts in the price of a question, where its field says nothing else. */
export const USUAL_ROWS = 5;

/**
 * For the `complexity` of a list without `first`: how many rows it usually holds. What is asked of each row counts so
 * many times; pages count by their length instead.
 */
export const usually =
  (rows: number) =>
  ({ childComplexity }: { childComplexity: number }): number =>
    1 + rows * childComplexity;
