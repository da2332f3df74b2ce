/** A price in fen, from a number written in yuan ("12.5" is 1250). NaN when it is no number. */
export const fenOfYuan = (yuan: string): number => Math.round(Number(yuan) * 100);

/** A price in yuan, from fen. */
export const yuanOfFen = (fen: number): number => fen / 100;

/** A price in yuan as people read it: `50` or `12.50`. */
export const yuanText = (fen: number): string =>
  Number.isInteger(yuanOfFen(fen)) ? String(yuanOfFen(fen)) : yuanOfFen(fen).toFixed(2);
