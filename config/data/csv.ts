import { harmless } from '../../cloudfunctions/cloud/tables/writeXlsx';

const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as a file that a spreadsheet program opens with its Chinese right, and runs nothing of. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(lineOfCsv).join('')}`;

/** One row. */
export const lineOfCsv = (row: readonly string[]): string =>
  `${row.map(each => cell(harmless(each))).join(',')}\r\n`;
