import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../types/changes/importRoster';
import type { TestHospital } from './open';

/** The demonstration hospital's roster, as its office hands it over. */
export const rosterCsv = readFileSync(join(__dirname, '../../config/demo/roster.csv'), 'utf8');

/** A file as an import takes it. */
export const fileOf = (content: string | Buffer, fileName = 'roster.csv') => ({
  fileName,
  contentBase64: Buffer.from(content as Buffer).toString('base64'),
});

/** The office imports the demonstration hospital's roster. */
export const bringRoster = (hospital: TestHospital) =>
  hospital.value(importRoster, fileOf(rosterCsv), 'office');
