/** A price in fen, from a number written in yuan ("12.5" is 1250). NaN when it is no number. */
export const fenOfYuan = (yuan: string): number => Math.round(Number(yuan) * 100);
