/** A score with the highest one behind it, such as `80 / 100`; nothing where there is none. */
export const scoreText = (score: number | null | undefined, maxScore: number | null | undefined): string =>
  score === null || score === undefined ? '' : `${score}${maxScore ? ` / ${maxScore}` : ''}`;
