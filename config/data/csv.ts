import { harmless } from '../../cloudfunctions/cloud/tables/writeXlsx';

const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Rows as a CSV file. A spreadsheet program reads its Chinese correctly and runs no formula of it.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(lineOfCsv).join('')}`;

/** One row of a CSV file. */
export const lineOfCsv = (row: readonly string[]): string =>
  `${row.map(each => cell(harmless(each))).join(',')}\r\n`;
