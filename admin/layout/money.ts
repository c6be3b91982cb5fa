/** Money that is kept in fen, as people say it: in yuan, such as 500 or 500.5. */
export const yuanOf = (minor: string): number => Number(minor) / 100;

/** Yuan that were typed, as they are kept: in whole fen; null where nothing was typed. */
export const minorOf = (yuan: number | null): string | null =>
  yuan === null ? null : String(Math.round(yuan * 100));
