/** The ends of an axis and the number of lines between them. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly tickNumber: number;
}

/** Distances between two lines that people read easily, in percent. */
const strides = [1, 2, 5, 10, 20] as const;

/** An axis for shares in percent: round ends around what is shown, with at most six steps, never beyond 0 and 100. */
export const scaleOf = (values: readonly number[]): Scale => {
  const low = Math.min(...values, 100);
  const high = Math.max(...values, 0);
  const ends = (stride: number): { min: number; max: number } => ({
    min: Math.max(0, Math.floor(low / stride - 0.25) * stride),
    max: Math.min(100, Math.ceil(high / stride + 0.25) * stride),
  });
  const stride = strides.find((one) => (ends(one).max - ends(one).min) / one <= 6) ?? 20;
  const { min, max } = ends(stride);
  return { min, max, tickNumber: Math.round((max - min) / stride) };
};
