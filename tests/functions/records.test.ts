import { contracts } from '../../config/operationsTable';
import type { Answer } from '../../types/answer';
import type { Contract } from '../../types/contract';
import { remember } from '../hospital/remember';
import { readsOf } from './matrix/reads';
import { type RecordEntry, recordEntries } from './matrix/recordEntries';
import { openRecords, type Records } from './matrix/recordsWorld';

/**
 * R20, R23: access to records. The tests are generated from the operations: each operation of
 * patients’ accounts is asked about a record by an account that holds another patient, by an
 * unproven stranger, and by the proven holder.
 */
let records: Records;
let restore: () => Promise<void>;
beforeAll(async () => {
  records = await openRecords();
  restore = await remember(records.hospital.stack);
});
afterEach(() => restore());
afterAll(() => records.hospital.close());

const patientContracts = contracts.filter(({ callers }) => callers.includes('patient'));
const entriesOf = ({ operation }: Contract): RecordEntry[] =>
  [recordEntries[operation] ?? []].flat();
const ofKind = <K extends RecordEntry['kind']>(...kinds: K[]) =>
  patientContracts.flatMap(contract =>
    entriesOf(contract).flatMap((entry, n) => {
      const name = `${contract.operation}${n ? ` ${n + 1}` : ''}`;
      return kinds.includes(entry.kind as K)
        ? [[name, contract, entry as Extract<RecordEntry, { kind: K }>] as const]
        : [];
    }),
  );
const call = (contract: Contract, input: object, account: string): Promise<Answer<unknown>> =>
  records.hospital.call(contract, input, account);
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.refusal.code);
const shown = (answer: Answer<unknown>) =>
  records.marks.filter(mark => JSON.stringify(answer).includes(mark));
/** Everything stored, except counts of attempts and the audit record. */
const everything = async () => {
  const { stack, all } = records.hospital;
  const kept = ['audit', 'limits', 'tries'];
  const names = stack.store.collections().filter(name => !kept.includes(name));
  return JSON.stringify(await Promise.all(names.sort().map(async name => [name, await all(name)])));
};

test('every operation of patients’ accounts has an entry about other patients’ records', () => {
  const names = patientContracts.map(({ operation }) => operation);
  expect(names.filter(name => !recordEntries[name])).toEqual([]);
  expect(Object.keys(recordEntries).filter(name => !names.includes(name))).toEqual([]);
});

describe('R20: another’s record is refused without details or changes, and only its owner is read', () => {
  test.each(ofKind('record'))('%s', async (_, contract, { input, other }) => {
    const before = await everything();
    const { answer, collections } = await readsOf(records.hospital, () =>
      call(contract, input(records), 'zhao'),
    );
    expect(codeOf(answer)).toBe(other);
    expect(shown(answer)).toEqual([]);
    expect(await everything()).toBe(before);
    const looked = Object.values(collections).reduce((sum, documents) => sum + documents, 0);
    // The reads are the caller’s own document, the requested one, the account’s own counts, and the
    // session of a wish.
    expect(looked).toBeLessThanOrEqual(4);
  });
});

describe('R23: a stranger with the true name and number learns nothing and changes nothing', () => {
  test.each(ofKind('record').filter(([, , { stranger }]) => stranger !== 'own'))(
    '%s is refused',
    async (_, contract, { input, stranger }) => {
      const before = await everything();
      const answer = await call(contract, input(records), 'stranger');
      expect(codeOf(answer)).toBe(stranger);
      expect(shown(answer)).toEqual([]);
      expect(await everything()).toBe(before);
    },
  );

  test.each(ofKind('list', 'own', 'everybodys'))('%s shows nothing', async (_, contract, entry) => {
    for (const account of ['zhao', 'stranger'])
      expect([account, shown(await call(contract, entry.input, account))]).toEqual([account, []]);
  });
});

describe('R20: an account may use and see its own record', () => {
  test.each(ofKind('list'))('%s', async (_, contract, { input }) => {
    const answer = await call(contract, input, 'wang');
    expect(codeOf(answer)).toBe('done');
    // Everybody may see the session; waiting for it is private.
    const waits = JSON.stringify(answer).includes(records.waitingFor);
    expect(waits || shown(answer).length > 0).toBe(true);
  });

  test.each(ofKind('record'))('%s', async (_, contract, { input }) => {
    const code = codeOf(await call(contract, input(records), 'wang'));
    expect(code).not.toMatch(/^(.*_UNKNOWN|HOLDING_UNPROVEN|NOT_ALLOWED|INPUT_INVALID|TECHNICAL)$/);
  });

  test.each(ofKind('record').filter(([, , { stranger }]) => stranger === 'own'))(
    'R23: %s is for the stranger what it made itself',
    async (_, contract, { input }) => {
      const answer = await call(contract, input(records), 'stranger');
      expect(shown(answer)).toEqual([]);
    },
  );
});
