/** Money in fen as yuan, exact however much it is: 50000 is 500.00. */
export const yuan = (minor: string): string =>
  `${minor.padStart(3, '0').slice(0, -2)}.${minor.padStart(3, '0').slice(-2)}`;
