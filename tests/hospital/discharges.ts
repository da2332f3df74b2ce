import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Discharge } from '../../cloudfunctions/modules/followups/stores/discharges';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { checkCharacter } from '../../domain/people/card18';
import { addDays } from '../../domain/time/time';
import { importDischarges } from '../../types/discharges/importDischarges';
import type { TestHospital } from './open';

import { fileOf } from './roster';

const dischargeHeader = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';

/** Imports some rows of the hospital’s list of discharged patients, as the follow-up office. */
export const bringDischarges = (hospital: TestHospital, ...rows: string[]) =>
  hospital.value(
    importDischarges,
    fileOf([dischargeHeader, ...rows].join('\n'), 'discharges.csv'),
    'office',
  );

/** The hospital's list of 240 discharged patients. */
export const dischargesCsv = readFileSync(
  join(__dirname, '../data/discharges.csv'),
  'utf8',
).replace(/^\uFEFF/, '');
export const dischargeLines = dischargesCsv.trimEnd().split(/\r?\n/);

/** The header and the first rows of the hospital's list. */
export const someDischarges = (count: number): string =>
  dischargeLines.slice(0, count + 1).join('\n');

/** A list with one patient: the first of the hospital’s list, with some cells changed. */
export const oneDischarge = (change: Record<string, string> = {}) => {
  const header = dischargeLines[0]!.split(',');
  const cells = dischargeLines[1]!.split(',');
  const row = header.map((name, i) => change[name] ?? cells[i]);
  return fileOf([header, row].map(each => each.join(',')).join('\n'), 'discharges.csv');
};

/** A list of any length, with card numbers that were never issued. */
export function manyDischarges(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const name = `患者${String.fromCharCode(0x4e00 + (n % 5000))}`;
    const born = addDays('1950-01-01', n % 18_000).replaceAll('-', '');
    const digits = `429999${born}${101 + (n % 98)}`;
    const who = [n % 2 ? '女' : '男', digits + checkCharacter(digits)];
    const phone = `199${String(n).padStart(8, '0')}`;
    const left = addDays('2026-11-20', -(n % 10));
    return [`ZY${n}`, name, ...who, phone, '产科', '产后', '2026-11-01', left, '好转'].join(',');
  });
  return [dischargeHeader, ...lines].join('\n');
}

export const followUpsOf = (hospital: TestHospital) => hospital.all<FollowUp>('followUps');
export const staysOf = (hospital: TestHospital) => hospital.all<Discharge>('discharges');
