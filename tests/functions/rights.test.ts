import { contracts } from '../../config/operationsTable';
import { at } from '../../domain/time/time';
import { whoAmI } from '../../types/access/whoAmI';
import type { Answer } from '../../types/answer';
import { type CallerKind, type Contract, roles } from '../../types/contract';
import { ownHospital } from '../../types/hospital/own';
import { defaultPolicy } from '../../types/policy/policy';
import {
  type AuditLine,
  laySession,
  openTestHospital,
  person,
  type TestHospital,
} from '../hospital';
import { smallestInput } from './smallestInput';

const appointmentId = 'none';
const patientId = 'none';
const sessionId = 'S-20261125-D001-am';
const requestId = 'request-1';
const reason = '只是试一试';
const date = '2026-11-25';
const place = { requestId, sessionId, slot: 0 };
/** Small inputs for operations whose smallest valid input (`smallestInput`) is too small. */
const told: Record<string, unknown> = {
  'desk.changeHospital': { version: 0, hospital: ownHospital },
  'patient.acceptInvitation': { code: 'NOTACODE' },
  'patient.addPatient': person(1),
  'patient.changeOwnPhone': { patientId, phone: '19900000009' },
  'patient.book': { ...place, patientId },
  'patient.joinWaitingList': { patientId, sessionId },
  'patient.leaveWaitingList': { patientId, sessionId },
  'patient.move': { ...place, appointmentId },
  'patient.proveByPhone': { patientId, code: 'none' },
  'patient.proveByRealName': { patientId, code: 'none' },
  'patient.openOwnCase': { requestId, patientId, kind: 'other', text: reason },
  'patient.viewDepartment': { departmentId: 'K01' },
  'patient.viewDoctor': { doctorId: 'D001' },
  'patient.viewSession': { sessionId },
  'desk.applyChange': {
    ...{ requestId, change: { kind: 'stop', sessionId: 'none' }, shown: 'none', reason },
  },
  'desk.bookFor': { ...place, channel: 'phone', patient: { patientId } },
  'desk.bookReturn': { ...place, appointmentId },
  'desk.cancelFor': { appointmentId, because: 'deskError', reason },
  'desk.changePolicy': { version: 99, policy: defaultPolicy, reason },
  'desk.changeStaff': { staffId: 'none', active: false },
  'desk.exportDoctorLog': { doctorId: 'D001', from: date, until: date },
  'desk.findBookings': { date, query: '测试' },
  'desk.findPatients': { query: '测试' },
  'desk.importRoster': { fileName: 'roster.csv', contentBase64: '' },
  'desk.inviteStaff': { requestId, name: '孙护士', roles: ['desk'] },
  'desk.makeDoorKey': { requestId, name: 'HIS', scopes: ['timetable'] },
  'desk.endDoorKey': { keyId: 'none' },
  'desk.previewChange': { change: { kind: 'stop', sessionId: 'none' } },
  'desk.previewStop': { sessionId },
  'desk.revokeStrike': { strikeId: 'none', reason },
  'desk.stopSession': { sessionId: 'none', reason },
  'desk.substituteSession': { sessionId: 'none', doctorId: 'D002', reason },
  'desk.undoCheckIn': { appointmentId, reason },
  'desk.viewDoctorLog': { doctorId: 'D001', from: date, until: date },
  'desk.withdrawReturnVisit': { appointmentId, reason },
  'followup.answerCase': { requestId, caseId: 'none', text: reason },
  'followup.answerWorry': { requestId, followUpId: 'none', text: '已经电话告知' },
  'followup.assignCase': { requestId, caseId: 'none', to: { role: 'followUpOffice' } },
  'followup.closeCase': { requestId, caseId: 'none', reason },
  'followup.enterDischarge': {
    cells: {
      ...{ stay: 'R1', name: '测试甲', sex: '男', phone: '13800000000', department: '产科' },
      ...{ diagnosis: '测试', dischargedOn: '2026-11-20', result: '好转' },
    },
  },
  'followup.previewCallList': { kind: 'referred', fileName: 'a.csv', contentBase64: '' },
  'followup.importCallList': { kind: 'referred', fileName: 'a.csv', contentBase64: '' },
  'followup.previewDischarges': { fileName: 'discharges.csv', contentBase64: '' },
  'followup.importDischarges': { fileName: 'discharges.csv', contentBase64: '' },
  'followup.openCase': { requestId, kind: 'other', text: reason },
  'followup.planFollowUp': {
    kind: 'referred',
    requestId,
    person: { patientId },
    department: '产科',
    unit: '医保办',
    dueOn: '2026-12-01',
  },
  'followup.recordRemedy': { requestId, caseId: 'none', text: reason },
  'followup.saveCarePlan': {
    requestId,
    planId: 'none',
    plan: {
      title: '产后护理',
      start: 'visit',
      items: [{ id: 'a', day: 1, kind: 'recovery', title: '产后第一天', text: '多休息，多喝水。' }],
    },
  },
  'followup.listFigureRecords': { month: '2026-11', figure: 'noShow' },
  'followup.importFigures': { fileName: 'figures.csv', contentBase64: '' },
  'followup.listSamples': { kind: 'spot' },
  'followup.recordSpotCheck': { sampleId: 'none', recordId: 'none', found: true },
};

/**
 * All kinds of callers: nobody signed in, an account, each role alone, and a former member who held
 * all of them.
 */
const callers = ['nobody', 'account', ...roles, 'ended'] as const;
type Caller = (typeof callers)[number];

const mayCall = (contract: Contract, caller: Caller): boolean => {
  if (caller === 'nobody') return false;
  if (contract.callers.includes('patient')) return true;
  return contract.callers.includes(caller as CallerKind);
};

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { ...Object.fromEntries(roles.map(role => [role, [role]])), ended: [...roles] },
  });
  await hospital.stack.store.update('staff', {
    filter: { _id: 'ended' },
    update: { $set: { active: false } },
    multi: false,
  });
  await laySession(hospital);
  // The very first call records the check values of the keys.
  await hospital.value(whoAmI, {}, 'account');
});
afterAll(() => hospital.close());

const named = contracts.map(
  contract => [`${contract.function}.${contract.operation}`, contract] as const,
);
const inputOf = (name: string, { input }: Contract): unknown => told[name] ?? smallestInput(input);
const call = (name: string, contract: Contract, caller: Caller): Promise<Answer<unknown>> =>
  hospital.call(contract, inputOf(name, contract), caller === 'nobody' ? undefined : caller);
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.refusal.code);

/** Everything stored except the audit record, so that any write shows. */
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      hospital.stack.store
        .collections()
        .sort()
        .filter(name => name !== 'audit')
        .map(async name => [name, await hospital.all(name)]),
    ),
  );

test('every operation has a valid input, and every input here has an operation', () => {
  const names: string[] = named.map(([name]) => name);
  expect(Object.keys(told).filter(name => !names.includes(name))).toEqual([]);
  for (const [name, contract] of named) {
    const { error } = contract.input.safeParse(inputOf(name, contract));
    expect([name, error?.issues]).toEqual([name, undefined]);
  }
});

describe('R20: a caller without the role is refused and changes nothing', () => {
  test.each(named)('%s', async (name, contract) => {
    const before = await everything();
    for (const caller of callers.filter(each => !mayCall(contract, each)))
      expect([caller, codeOf(await call(name, contract, caller))]).toEqual([
        caller,
        caller === 'nobody' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED',
      ]);
    expect(await everything()).toBe(before);
    // The refused attempt of staff is on the audit record, without its input.
    const tried = (await hospital.all<AuditLine>('audit')).filter(
      ({ operation, refused }) => operation === contract.operation && refused === 'NOT_ALLOWED',
    );
    const staff = callers.filter(
      each => !mayCall(contract, each) && !['nobody', 'account'].includes(each),
    );
    expect(tried.map(({ actor }) => actor).sort()).toEqual([...staff].sort());
    for (const { subjects, details } of tried) expect([subjects, details]).toEqual([[], undefined]);
  });

  test('a caller without the role learns nothing about the input either', async () => {
    for (const [name, contract] of named.filter(([, each]) => !each.callers.includes('patient'))) {
      const answer = await hospital.call(contract, { wrong: true }, 'account');
      expect([name, codeOf(answer)]).toEqual([name, 'NOT_ALLOWED']);
    }
  });
});

describe('R20: a permitted caller is served', () => {
  test.each(named)('%s', async (name, contract) => {
    for (const caller of callers.filter(each => mayCall(contract, each))) {
      const code = codeOf(await call(name, contract, caller));
      expect([caller, code]).not.toEqual([
        caller,
        expect.stringMatching(
          /^(NOT_ALLOWED|NOT_SIGNED_IN|OPERATION_UNKNOWN|INPUT_INVALID|TECHNICAL|BUSY)$/,
        ),
      ]);
    }
  });

  test('a list accepts only its own page ends', async () => {
    const lists = named.filter(
      ([, { input }]) => 'after' in ((input as { shape?: object }).shape ?? {}),
    );
    expect(lists.length).toBeGreaterThanOrEqual(14);
    for (const [name, contract] of lists)
      for (const after of ['nonsense', '1795507200000_A-1', '2026-11-25 stay', '[]', '[{},"A"]']) {
        const input = { ...(inputOf(name, contract) as object), after };
        const caller = callers.find(each => mayCall(contract, each));
        expect([name, after, await hospital.call(contract, input, caller)]).toMatchObject([
          name,
          after,
          { refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'after' }] } } },
        ]);
      }
  });

  test('answers to staff are on the audit record, by operation and patient', async () => {
    const staffOnly = named.filter(([, each]) => !each.callers.includes('patient'));
    for (const [name, contract] of staffOnly) {
      const caller = contract.callers[0] as Caller;
      const count = async () =>
        (await hospital.all<AuditLine>('audit')).filter(
          ({ actor, operation, refused }) =>
            actor === caller && operation === contract.operation && refused === undefined,
        ).length;
      const before = await count();
      const { ok } = await call(name, contract, caller);
      expect([name, (await count()) - before]).toEqual([name, ok ? 1 : 0]);
    }
  });
});
