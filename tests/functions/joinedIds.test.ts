import * as z from 'zod';
import { contracts } from '../../config/operationsTable';
import { dateOf, MINUTE } from '../../domain/time/time';
import type { Answer } from '../../types/answer';
import type { Contract } from '../../types/contract';
import { listHolders } from '../../types/holding/listHolders';
import { joinRecords } from '../../types/identity/joinRecords';
import { laySession, type TestHospital, wish } from '../hospital';
import { openWithVictim, type Victim } from './attacks/victim.testkit';
import { otherNumber, registerOther } from './joins/world';

/**
 * The ids that a page or a message from before a join sends, such as that of the record that was
 * joined to another (R1).
 */
interface Old {
  victim: Victim;
  holderId: string;
  sessionId: string;
  today: string;
}

const place = (sessionId: string) => ({ requestId: wish(), sessionId, slot: 1 });

/** By operation: who calls it, and the input apart from the id. */
const cases: Record<string, { by: string; input: (old: Old) => object }> = {
  'patient.book': { by: 'wang', input: ({ sessionId }) => place(sessionId) },
  'patient.changeOwnPhone': { by: 'wang', input: () => ({ phone: '19900000009' }) },
  'patient.confirmHolder': { by: 'wang', input: ({ holderId }) => ({ holderId }) },
  'patient.endHolding': { by: 'wang', input: ({ holderId }) => ({ holderId }) },
  'patient.exportOwnData': { by: 'wang', input: () => ({ form: 'json' }) },
  'patient.joinWaitingList': {
    by: 'wang',
    input: ({ victim }) => ({ sessionId: victim.waitsFor }),
  },
  'patient.leaveWaitingList': {
    by: 'wang',
    input: ({ victim }) => ({ sessionId: victim.waitsFor }),
  },
  'patient.listHolders': { by: 'wang', input: () => ({}) },
  'patient.openOwnCase': {
    by: 'wang',
    input: () => ({ requestId: wish(), kind: 'other', text: '等了很久' }),
  },
  'patient.proveByPhone': { by: 'wang', input: () => ({ code: 'none' }) },
  'patient.proveByRealName': { by: 'wang', input: () => ({ code: 'none' }) },
  'patient.readmitHolder': {
    by: 'wang',
    input: ({ holderId }) => ({ holderId }),
  },
  'patient.removePatient': { by: 'wang', input: () => ({}) },
  'patient.setDefaultPatient': { by: 'wang', input: () => ({}) },
  'patient.stopCare': { by: 'wang', input: () => ({}) },
  'patient.viewStrikes': { by: 'wang', input: () => ({}) },
  'desk.bookFor': {
    by: 'nurse',
    input: ({ sessionId }) => ({ ...place(sessionId), channel: 'phone' }),
  },
  'desk.correctName': {
    by: 'nurse',
    input: () => ({ name: 'CESHI YI', document: otherNumber }),
  },
  'desk.listNotices': { by: 'nurse', input: () => ({}) },
  'desk.listReturnVisits': { by: 'nurse', input: () => ({}) },
  'desk.proveAtDesk': { by: 'nurse', input: ({ holderId }) => ({ holderId }) },
  'desk.readmitAtDesk': {
    by: 'nurse',
    input: ({ holderId }) => ({ holderId, document: otherNumber }),
  },
  'desk.registerArrival': {
    by: 'nurse',
    input: ({ sessionId }) => ({ requestId: wish(), sessionId }),
  },
  'desk.viewPatient': { by: 'nurse', input: () => ({}) },
  'followup.openCase': {
    by: 'office',
    input: () => ({ requestId: wish(), kind: 'other', text: '等了很久' }),
  },
  'followup.planFollowUp': {
    by: 'office',
    input: ({ today }) => ({
      ...{ kind: 'referred', requestId: wish(), dueOn: today, by: 'department' },
      ...{ department: '产科', unit: '妇联', text: '请问恢复得怎样' },
    }),
  },
};

/** The path of each field `patientId` in an input. */
function pathsOf(schema: z.core.JSONSchema.JSONSchema, at: string[] = []): string[][] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    name === 'patientId' ? [[...at, name]] : pathsOf(part as typeof schema, [...at, name]),
  );
  return [...parts.flatMap(part => pathsOf(part as typeof schema, at)), ...inside];
}

const naming = contracts.flatMap(contract => {
  const [path] = pathsOf(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }));
  return path ? [{ name: `${contract.function}.${contract.operation}`, contract, path }] : [];
});

/** The input with the id set at a path. */
const named = (input: object, [first, ...rest]: string[], id: string): object => ({
  ...input,
  [first!]: rest.length ? named({}, rest, id) : id,
});

let hospital: TestHospital;
let old: Old;
let into: string;

beforeAll(async () => {
  const opened = await openWithVictim();
  hospital = opened.hospital;
  into = await registerOther(hospital, 'daughter');
  const from = { from: opened.victim.patientId, into, document: otherNumber };
  await hospital.value(joinRecords, from, 'nurse');
  hospital.at(hospital.stack.clock.now() + 2 * MINUTE);
  await hospital.runJobs();
  const { holders } = await hospital.value(listHolders, { patientId: into }, 'wang');
  old = {
    victim: opened.victim,
    holderId: holders.find(({ you }) => !you)!.holderId,
    sessionId: await laySession(hospital, { id: 'S-20261203-D011-am', date: '2026-12-03' }),
    today: dateOf(hospital.stack.clock.now()),
  };
});
afterAll(() => hospital.close());

test('every operation that is told a patient’s id is in the table', () => {
  expect(Object.keys(cases).sort()).toEqual(naming.map(({ name }) => name).sort());
});

test.each(naming)(
  'R1: $name follows a record that was joined to another',
  async ({ name, contract, path }) => {
    const { by, input } = cases[name]!;
    const call = (id: string): Promise<Answer<unknown>> =>
      hospital.call(contract as Contract, named(input(old), path, id) as never, by);
    const answer = await call(old.victim.patientId);
    const code = answer.ok ? undefined : answer.refusal.code;
    expect(code).not.toBe('PATIENT_UNKNOWN');
    if (code) expect(await refusalOf(call(into))).toBe(code);
    expect(JSON.stringify(answer)).not.toContain(old.victim.patientId);
  },
);

const refusalOf = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer;
  return given.ok ? undefined : given.refusal.code;
};
