import { rmSync } from 'node:fs';
import { overRepository, typeErrors } from './overRepository.testkit';

/** The planted files are beside the operations. */
const pathOf = (name: string) => `cloudfunctions/modules/booking/operations/${name}.ts`;

const BASE = `
import * as z from 'zod';
import { done } from '../../../../types/answer';
import { contract } from '../../../../types/contract';
import type { PlatformCaller } from '../../../cloud/caller';
import { Collection } from '../../../cloud/collection';
import { logFailedCall, logFailedJob, logRun } from '../../../cloud/log';
import { operation, serve, staffOperation } from '../../access';

interface Visit { _id: string; date: string; state: string; slots: { left: number }[] }
export const visits = new Collection<Visit>({ name: 'visits' });
export const patient = { name: '' };
export declare const by: PlatformCaller;
export declare const guards: Parameters<typeof serve>[1];
const schemas = { input: z.object({}), output: z.object({}) };
export const ofStaff = contract({ function: 'desk', operation: 'a', callers: ['desk', 'doctor'], ...schemas });
export const ofPatients = contract({ function: 'patient', operation: 'b', callers: ['patient'], ...schemas });
export { done, logFailedCall, logFailedJob, logRun, operation, serve, staffOperation };
`;

/** The planted breaches of the type walls, each with a correct expression beside it. */
const PLANTED: [wall: string, breach: string, keeps: string][] = [
  [
    'a write of one document names what must still hold',
    "visits.change('id', [], { state: 'open' })",
    "visits.change('id', [{ state: 'closed' }], { state: 'open' })",
  ],
  [
    'a write of many names more than whom',
    "visits.changeMany([{ date: '2026-11-23' }], { state: 'open' })",
    "visits.changeMany([{ date: '2026-11-23' }, { state: 'closed' }], { state: 'open' })",
  ],
  [
    'a removal names what must still hold',
    "visits.remove('id', [])",
    "visits.remove('id', [{ state: 'open' }])",
  ],
  [
    "a log line of a call holds the platform's id, not a name",
    'logFailedCall({ ...by, requestId: patient.name }, new Error())',
    'logFailedCall(by, new Error())',
  ],
  [
    'a log line of a job counts, and says nothing',
    'logRun({ send: { last: patient.name } })',
    'logRun({ send: { sent: 3 } })',
  ],
  [
    'a log line takes an error, and no words beside it',
    "logFailedJob({ name: 'send', run: () => {} }, new Error(), patient.name)",
    "logFailedJob({ name: 'send', run: () => {} }, new Error())",
  ],
  [
    'an operation of staff is made with its audit',
    'operation(ofStaff, async () => done({}))',
    'staffOperation(ofStaff, async () => done({ value: {}, subjects: [] }))',
  ],
  [
    'what is put on the record says whom it was about',
    'staffOperation(ofStaff, async () => done({ value: {} }))',
    "staffOperation(ofStaff, async () => done({ value: {}, subjects: ['p1'] }))",
  ],
  [
    'a function serves no operation made by hand',
    'serve({ a: async () => ({ a: { contract: ofStaff, run: async () => done({}) } }) }, guards)',
    'serve({ a: async () => ({ a: operation(ofPatients, async () => done({})) }) }, guards)',
  ],
  [
    'a field that was not fetched is not read',
    "visits.find({ where: [{ state: 'open' }], fields: ['date'] }).then(([one]) => one?.slots)",
    "visits.find({ where: [{ state: 'open' }], fields: ['slots'] }).then(([one]) => one?.slots)",
  ],
  [
    'nor is one asked for that there is not',
    "visits.findAll({ where: [{ state: 'open' }], fields: ['doctor'] })",
    "visits.findAll({ where: [{ state: 'open' }], fields: ['date'] })",
  ],
];

let said: string[];
/** The errors of one file. */
const about = (name: string) => said.filter(error => error.startsWith(`${pathOf(name)}(`));

beforeAll(() => {
  const names =
    'by, done, guards, logFailedCall, logFailedJob, logRun, ofPatients, ofStaff, operation, patient, serve, staffOperation, visits';
  const file = (expression: string) =>
    `import * as base from './base';\nconst { ${names} } = base;\nexport const all = [${names}];\nexport const one = ${expression};\n`;
  const place = overRepository({
    [pathOf('base')]: BASE,
    ...Object.fromEntries(
      PLANTED.flatMap(([, breach, keeps], n) => [
        [pathOf(`breach${n}`), file(breach)],
        [pathOf(`keeps${n}`), file(keeps)],
      ]),
    ),
  });
  said = typeErrors(place);
  rmSync(place, { recursive: true });
});

test('the shared parts compile', () => expect(about('base')).toEqual([]));

test.each(PLANTED.map(([wall], n) => [wall, n] as const))('%s', (_wall, n) => {
  expect(about(`breach${n}`)).toHaveLength(1);
  expect(about(`keeps${n}`)).toEqual([]);
});
