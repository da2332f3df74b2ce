import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../cloudfunctions/cloud/seal';
import { checkCharacter } from '../../domain/people/card18';
import { addDays, at } from '../../domain/time/time';
import { importRoster } from '../../types/changes/importRoster';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { importDischarges } from '../../types/discharges/importDischarges';
import type { FileMade } from '../../types/files/file';
import { openUpload } from '../../types/files/openUpload';
import { exportDoctorLog } from '../../types/visits/exportDoctorLog';
import { root } from '../rush/root';
import { keys, layIn, type StackProcess, startStackProcess } from '../rush/stack';
import { dayOf } from '../settle/day';

export interface FilesOptions {
  rows: number;
  visits: number;
  latencyMs: number;
}

/**
 * The seconds to import and to export a file, of the 20 s that a call may take, and the sizes of
 * the calls.
 */
export interface FilesFigures {
  importSeconds: number;
  importAgainSeconds: number;
  importRequests: number;
  rows: number;
  exportSeconds: number;
  exportRequests: number;
  exportBytes: number;
  largestCall: number;
  largestAnswer: number;
}

const NOW = at('2026-11-24', '20:00');
const OFFICE = 'bench-office';
const roster = readFileSync(join(root, 'config/demo/roster.csv'), 'utf8');
/** The roster's first doctor. */
const DOCTOR = roster.split('\n')[1]!.split(',')[0]!;

/**
 * Imports a list of discharged patients through the cloud storage, twice. Exports a doctor’s log of
 * a month the same way.
 */
export async function bringFiles(
  dataDir: string,
  { rows, visits, latencyMs }: FilesOptions,
): Promise<FilesFigures> {
  Object.assign(process.env, keys);
  const stack = await startStackProcess({ dataDir, now: NOW, instances: 1 });
  try {
    await layIn(stack, {
      staff: [
        {
          _id: OFFICE,
          name: '办公室',
          active: true,
          roles: ['followUpOffice', 'outpatientOffice'],
        },
      ],
      appointments: visitsOfMonth(visits),
    });
    const phone = phoneOf(stack);
    const contentBase64 = Buffer.from(roster).toString('base64');
    await phone.call(importRoster, { fileName: 'roster.csv', contentBase64 });
    await stack.weather({ latency: [latencyMs, latencyMs] });
    const list = listOf(rows);
    const taken = await phone.timed(() => phone.bring(list));
    const again = await phone.timed(() => phone.bring(list));
    const asked = { doctorId: DOCTOR, from: '2026-11-01', until: '2026-11-30' };
    const made = await phone.timed(() => phone.call(exportDoctorLog, asked));
    return {
      importSeconds: taken.seconds,
      importAgainSeconds: again.seconds,
      importRequests: taken.requests,
      rows: taken.value.added,
      exportSeconds: made.seconds,
      exportRequests: made.requests,
      exportBytes: await bytesOf(made.value),
      ...phone.largest,
    };
  } finally {
    await stack.close().catch(() => undefined);
  }
}

/** Acts as the office’s phone: calls of at most 100 KB, and files through the cloud storage. */
function phoneOf(stack: StackProcess) {
  const largest = { largestCall: 0, largestAnswer: 0 };
  const post = (path: string, body: string) =>
    fetch(`${stack.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OFFICE}` },
      body,
    });
  const call = async <C extends Contract>(contract: C, input: InputOf<C>): Promise<ValueOf<C>> => {
    const body = JSON.stringify({ operation: contract.operation, input });
    const text = await (await post(`/call/${contract.function}`, body)).text();
    largest.largestCall = Math.max(largest.largestCall, body.length);
    largest.largestAnswer = Math.max(largest.largestAnswer, text.length);
    const { result } = JSON.parse(text) as { result?: { ok: boolean; value: ValueOf<C> } };
    if (!result?.ok) throw new Error(`${contract.operation}: ${text.slice(0, 500)}`);
    return result.value;
  };
  return {
    largest,
    call,
    async bring(list: string) {
      const { path } = await call(openUpload, { requestId: randomUUID() });
      const { fileID } = (await (await post(`/upload/${path}`, list)).json()) as { fileID: string };
      return call(importDischarges, { fileName: 'list.csv', fileId: fileID });
    },
    async timed<T>(work: () => Promise<T>) {
      const before = (await stack.counts()).database;
      const started = performance.now();
      const value = await work();
      const seconds = (performance.now() - started) / 1000;
      return { value, seconds, requests: (await stack.counts()).database - before };
    },
  };
}

async function bytesOf({ address, contentBase64 = '' }: FileMade): Promise<number> {
  if (!address) return Buffer.from(contentBase64, 'base64').length;
  return (await (await fetch(address)).arrayBuffer()).byteLength;
}

const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';

/** A list in the form of a hospital’s system, with card numbers that were never issued. */
function listOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const born = addDays('1950-01-01', n % 18_000).replaceAll('-', '');
    // The number never ends in three zeros. A spreadsheet that cuts a number leaves three zeros at
    // its end.
    const sequence = (Math.floor(n / 99) % 5) * 100 + (n % 99) + 1;
    const first17 = `429999${born}${String(sequence).padStart(3, '0')}`;
    const card = first17 + checkCharacter(first17);
    const sex = Number(card[16]) % 2 ? '男' : '女';
    const phone = `199${String(n).padStart(8, '0')}`;
    const who = [`ZY${n}`, `患者${String.fromCharCode(0x4e00 + (n % 5000))}`, sex, card, phone];
    return [...who, '产科', '产后', '2026-11-01', addDays('2026-11-20', -(n % 10)), '好转'].join(
      ',',
    );
  });
  return [HEADER, ...lines].join('\n');
}

const someone = { name: '测试甲', documentMasked: 'E****0011', phone: '19900000001' };

/** The visits of one doctor in a month. */
const visitsOfMonth = (visits: number) =>
  dayOf(visits, 60, 1).records.map((record, n) => ({
    ...record,
    date: addDays('2026-11-01', n % 30),
    doctor: { id: DOCTOR, name: '医生', title: '主任医师' },
    person: seal(someone, record._id!),
  }));
