import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../types/changes/importRoster';
import type { FileMade } from '../../types/files/file';
import type { TestHospital } from './open';

/** The demonstration hospital's roster, as its office hands it over. */
export const rosterCsv = readFileSync(join(__dirname, '../../config/demo/roster.csv'), 'utf8');

/** A file as an import takes it. */
export const fileOf = (content: string | Buffer, fileName = 'roster.csv') => ({
  fileName,
  contentBase64: Buffer.from(content as Buffer).toString('base64'),
});

/** What is in a file that an operation made: of a hospital of tests it came in the answer itself. */
export function bytesOf({ fileName, contentBase64 }: FileMade): Buffer {
  if (contentBase64 === undefined) throw new Error(`${fileName} lies in the storage`);
  return Buffer.from(contentBase64, 'base64');
}

/** The office imports the demonstration hospital's roster. */
export const bringRoster = (hospital: TestHospital) =>
  hospital.value(importRoster, fileOf(rosterCsv), 'office');
