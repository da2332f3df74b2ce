/** A row of a file: its line there, its cells by the header's names; under '' what stood beyond the header. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** A cell or a header as it was meant: full-width letters and digits made ordinary, spaces and invisible characters gone. */
export const meant = (cell: string): string =>
  cell.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]+/g, '');
