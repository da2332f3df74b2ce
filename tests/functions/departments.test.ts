import { contracts } from '../../config/operationsTable';
import type { Answer } from '../../types/answer';
import { type Contract, type Role, roles } from '../../types/contract';
import { remember } from '../hospital/remember';
import type { Entry } from './matrix/entry';
import { fileIn } from './matrix/fileIn';
import { readsOf } from './matrix/reads';
import { staffEntries } from './matrix/staffEntries';
import { both, type Department, type Matrix, openMatrix } from './matrix/world';

/**
 * R20: the departments of staff limit what they see. The tests are generated from the operations:
 * each operation of staff is asked by each role that may call it, unlimited and limited to 产科
 * (K01), about records of 产科 and of 骨科 (K02).
 */
let matrix: Matrix;
let restore: () => Promise<void>;
beforeAll(async () => {
  matrix = await openMatrix();
  restore = await remember(matrix.hospital.stack);
});
afterAll(() => matrix.hospital.close());

const limited: Partial<Record<Role, string>> = {
  desk: 'desk-K01',
  doctor: 'doctor-D001',
  followUpOffice: 'followUp-K01',
  departmentHead: 'head-K01',
  dutyNurse: 'nurse-K01',
};
const unlimited: Partial<Record<Role, string>> = { desk: 'desk', followUpOffice: 'followUp' };

const staffContracts = contracts.filter(({ callers }) => !callers.includes('patient'));
const nameOf = ({ function: name, operation }: Contract) => `${name}.${operation}`;
const entriesOf = (contract: Contract): Entry[] => [staffEntries[nameOf(contract)] ?? []].flat();

/** Every input to ask, by name. */
const asked = staffContracts.flatMap(contract =>
  entriesOf(contract).map(
    (entry, n) => [`${nameOf(contract)} ${n ? n + 1 : ''}`.trim(), contract, entry] as const,
  ),
);
const ofKind = <K extends Entry['kind']>(kind: K) =>
  asked.flatMap(([name, contract, entry]) =>
    entry.kind === kind ? [[name, contract, entry as Extract<Entry, { kind: K }>] as const] : [],
  );
const call = (contract: Contract, input: object, account: string): Promise<Answer<unknown>> =>
  matrix.hospital.call(contract, input, account);
const rolesOf = ({ callers }: Contract, of: Partial<Record<Role, string>>) =>
  callers.flatMap(role => {
    const account = of[role as Role];
    return account ? [[role as Role, account] as const] : [];
  });
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.refusal.code);
const shown = (answer: Answer<unknown>, id: Department): string[] => {
  const text = JSON.stringify(answer) + (answer.ok ? fileIn(answer.value) : '');
  return matrix.marks[id].filter(mark => text.includes(mark));
};
/** Everything stored, so that any write shows. */
const everything = async () => {
  const { stack, all } = matrix.hospital;
  const names = stack.store.collections().sort();
  return JSON.stringify(await Promise.all(names.map(async name => [name, await all(name)])));
};

test('every operation of staff has an entry about departments', () => {
  const names = staffContracts.map(nameOf);
  expect(names.filter(name => !staffEntries[name])).toEqual([]);
  expect(Object.keys(staffEntries).filter(name => !names.includes(name))).toEqual([]);
  for (const contract of staffContracts)
    expect([nameOf(contract), entriesOf(contract).some(({ kind }) => kind === 'office')]).toEqual([
      nameOf(contract),
      contract.callers.join() === 'outpatientOffice',
    ]);
});

describe('R20: a caller without the role is refused, and only their own record is read', () => {
  const accounts: Record<Role, string[]> = {
    desk: ['desk', 'desk-K01'],
    doctor: ['doctor-D001', 'doctor-D002-K01'],
    followUpOffice: ['followUp', 'followUp-K01'],
    outpatientOffice: ['outpatient', 'outpatient-K01'],
    departmentHead: ['head-K01'],
    dutyNurse: ['nurse-K01'],
    healthCheckCentre: ['healthCheck'],
    medicalOffice: ['medical'],
  };
  test.each(staffContracts.map(contract => [nameOf(contract), contract] as const))(
    '%s',
    async (_, contract) => {
      const others = roles.filter(role => !(contract.callers as string[]).includes(role));
      for (const account of ['nobody', ...others.flatMap(role => accounts[role])]) {
        const reads = await readsOf(matrix.hospital, () => call(contract, {}, account));
        expect([account, codeOf(reads.answer)]).toEqual([account, 'NOT_ALLOWED']);
        expect([account, reads.collections]).toEqual([account, { staff: expect.any(Number) }]);
        // Their own record is read for their roles, and for the record of the attempt.
        expect(reads.collections.staff).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe('R20: another department’s record is refused without details, changes or further reads', () => {
  afterEach(() => restore());
  test.each(ofKind('thing'))('%s', async (_, contract, entry) => {
    const before = await everything();
    for (const [role, account] of rolesOf(contract, limited)) {
      const input = entry.input(matrix.of.K02, 'K02', role);
      const { answer, collections } = await readsOf(matrix.hospital, () =>
        call(contract, input, account),
      );
      const own = entry.ownInstead === role;
      expect([account, codeOf(answer)]).toEqual([account, own ? 'done' : entry.refused]);
      if (entry.saysWhere) {
        const { message, wayOn, code, facts } = answer.ok ? {} : answer.refusal;
        expect({ code, facts }).toEqual({
          code: 'WRONG_DESK',
          facts: { place: expect.stringMatching(/^骨科 \S+$/) },
        });
        expect(`${message}${wayOn}`).not.toContain('钱俊杰');
      } else expect([account, shown(answer, 'K02')]).toEqual([account, []]);
      if (own) continue;
      const allowed = ['staff', 'policies', 'rosters', ...entry.reads];
      expect([account, Object.keys(collections).filter(name => !allowed.includes(name))]).toEqual([
        account,
        [],
      ]);
      for (const name of entry.reads) expect(collections[name] ?? 0).toBeLessThanOrEqual(2);
    }
    expect(withoutAudit(await everything())).toBe(withoutAudit(before));
  });
});

/** An answer to a doctor about their own records is on the audit record. */
const withoutAudit = (stored: string) =>
  JSON.stringify((JSON.parse(stored) as [string, unknown][]).filter(([name]) => name !== 'audit'));

describe('R20: operations on the whole hospital refuse limited staff, and read nothing', () => {
  afterEach(() => restore());
  test.each(ofKind('hospital'))('%s', async (_, contract, { input }) => {
    const callers = rolesOf(contract, limited);
    expect(callers).not.toEqual([]);
    for (const [, account] of callers) {
      const { answer, collections } = await readsOf(matrix.hospital, () =>
        call(contract, input, account),
      );
      expect([account, codeOf(answer)]).toEqual([account, 'OTHER_DEPARTMENT']);
      expect([account, Object.keys(collections)]).toEqual([account, ['staff']]);
    }
    for (const [, account] of rolesOf(contract, unlimited))
      expect([account, codeOf(await call(contract, input, account))]).not.toEqual([
        account,
        'OTHER_DEPARTMENT',
      ]);
  });
});

describe('R20: lists, exports, figures and pages show limited staff their own departments, and other staff everything', () => {
  afterEach(() => restore());
  test.each(ofKind('list'))('%s', async (_, contract, { input, noneFor }) => {
    for (const [role, account] of rolesOf(contract, limited)) {
      const answer = await call(contract, input(matrix), account);
      expect([account, shown(answer, 'K02')]).toEqual([account, []]);
      if (role === noneFor) {
        expect([account, shown(answer, 'K01')]).toEqual([account, []]);
        continue;
      }
      expect([account, codeOf(answer)]).toEqual([account, 'done']);
      expect([account, shown(answer, 'K01')]).not.toEqual([account, []]);
    }
    for (const [, account] of rolesOf(contract, { ...unlimited, outpatientOffice: 'outpatient' })) {
      const answer = await call(contract, input(matrix), account);
      for (const id of both)
        expect([account, id, shown(answer, id)]).not.toEqual([account, id, []]);
    }
  });

  test.each(ofKind('nobodys'))('%s shows nothing of any department', async (_, contract, entry) => {
    for (const [, account] of rolesOf(contract, limited)) {
      const answer = await call(contract, entry.input, account);
      expect([account, codeOf(answer)]).toEqual([account, 'done']);
      for (const id of both) expect([account, shown(answer, id)]).toEqual([account, []]);
    }
  });
});

describe('R20: staff may use their own records, and unlimited staff every record', () => {
  afterEach(() => restore());
  test.each(ofKind('thing'))('%s', async (_, contract, entry) => {
    const asks = [
      ...rolesOf(contract, limited).map(([role, account]) => [role, account, 'K01'] as const),
      ...rolesOf(contract, unlimited).map(([role, account]) => [role, account, 'K02'] as const),
    ];
    expect(asks).not.toEqual([]);
    for (const [role, account, id] of asks.filter(([each]) => each !== entry.noneFor)) {
      const answer = await call(contract, entry.input(matrix.of[id], id, role), account);
      expect([account, codeOf(answer)]).not.toEqual([
        account,
        expect.stringMatching(
          /^(OTHER_DEPARTMENT|WRONG_DESK|NOT_ALLOWED|TECHNICAL|INPUT_INVALID|.*_UNKNOWN)$/,
        ),
      ]);
    }
  });
});
