import { templates } from '../../types/notices/templates';
import { knownLedger, recordAnswers, refreshLedger, sendUnsent } from './ledger';
import { withAnswers } from './toAsk';

const mockKept = new Map<string, string>();
const mockSaid: { operation: string; input: { requestId?: string } }[] = [];
/** What happens to each call: it is answered, its answer is lost, or it is refused. */
let mockHospital: (operation: string) => unknown;

jest.mock('../phone/keep', () => ({ kept: () => undefined, keep: () => undefined }));
jest.mock(
  '../phone/memory',
  () => ({
    recall: (name: string) => (mockKept.has(name) ? JSON.parse(mockKept.get(name)!) : undefined),
    remember: (name: string, value: unknown) => void mockKept.set(name, JSON.stringify(value)),
  }),
  { virtual: true },
);
jest.mock('../phone/network', () => ({ isOnline: async () => true, isKnownOffline: () => false }), {
  virtual: true,
});
jest.mock(
  '../api/transport',
  () => ({
    carry: async ({ data }: { data: (typeof mockSaid)[number] }) => {
      mockSaid.push(data);
      return mockHospital(data.operation);
    },
  }),
  { virtual: true },
);

const ledger = withAnswers([], [{ template: 'visit', answer: 'accept' }], templates);
const heard = () => ({ ok: true, value: { templates: ledger } });
const lost = () => {
  throw new Error('connection reset');
};
const state = (name: string) => knownLedger().find(each => each.name === name)?.state;

const operations = () => mockSaid.map(({ operation }) => operation);

/** Advances with each look, by some ms. */
let now = Date.parse('2026-11-23T01:00:00Z');
const later = (ms: number) => {
  now += ms;
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  mockKept.clear();
  mockSaid.length = 0;
  mockHospital = heard;
});

test('an answer is sent at once, and the hospital’s ledger is stored', async () => {
  await recordAnswers([{ template: 'visit', answer: 'accept' }]);
  expect(mockSaid).toMatchObject([
    { operation: 'recordConsents', input: { answers: [{ template: 'visit', answer: 'accept' }] } },
  ]);
  expect(state('visit')).toBe('given');
  await recordAnswers([]);
  await sendUnsent();
  expect(mockSaid).toHaveLength(1);
});

test('a lost recording is sent again later as the same one, in order; meanwhile the phone uses it', async () => {
  mockHospital = lost;
  await recordAnswers([{ template: 'reminder', answer: 'reject' }]);
  await recordAnswers([{ template: 'change', answer: 'accept' }]);
  expect([state('reminder'), state('change')]).toEqual(['refused', 'given']);
  const first = mockSaid[0]!.input.requestId;
  mockSaid.length = 0;
  mockHospital = heard;
  await refreshLedger();
  // The answer to a recording is the ledger, so it is not requested separately.
  expect(operations()).toEqual(['recordConsents', 'recordConsents']);
  expect(mockSaid[0]!.input.requestId).toBe(first);
  expect(mockSaid[1]!.input.requestId).not.toBe(first);
  await sendUnsent();
  expect(mockSaid).toHaveLength(2);
});

test('the ledger is requested at once by the first page, and by a later one when it may be old', async () => {
  later(60_000);
  await refreshLedger();
  expect(operations()).toEqual(['viewConsents']);
  later(59_000);
  await refreshLedger();
  expect(mockSaid).toHaveLength(1);
  later(1_000);
  await refreshLedger();
  expect(operations()).toEqual(['viewConsents', 'viewConsents']);
});

test('a recording that the hospital refuses for good does not block the next', async () => {
  mockHospital = () => ({ ok: false, refusal: { code: 'BAD_INPUT', message: '请改好后再提交' } });
  await recordAnswers([{ template: 'visit', answer: 'ban' }]);
  mockHospital = heard;
  await recordAnswers([{ template: 'survey', answer: 'accept' }]);
  expect(mockSaid.map(({ input }) => input)).toMatchObject([
    { answers: [{ template: 'visit' }] },
    { answers: [{ template: 'survey' }] },
  ]);
});
