/** Full-width signs as their usual ones, such as ８５％ as 85%; the Chinese full stop between figures is a point. */
const usual = (typed: string): string =>
  typed
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)。/g, '.')
    .replace(/[,\s]/g, '');

/** What of a typed text can be a figure: its sign, its digits and one point. What follows, such as %, is left out. */
export const figureText = (typed: string): string =>
  /-?\d*\.?\d*/.exec(usual(typed).replace(/^[^-\d.]+/, ''))?.[0] ?? '';

/**
 * What of a text that was typed is shown, and the figure that it says: null where the field was emptied, undefined where it says
 * none, so that what stood there stays. Words never empty a figure: an empty limit is none at all.
 */
export const takenFrom = (
  typed: string,
): { readonly shown: string; readonly figure: number | null | undefined } => {
  const shown = figureText(typed);
  if (usual(typed) === '') return { shown, figure: null };
  return { shown, figure: figureOf(shown) ?? undefined };
};

/** The figure that a text says; null where it says none yet. */
export const figureOf = (typed: string): number | null => {
  const text = figureText(typed);
  return /\d/.test(text) ? Number(text) : null;
};
