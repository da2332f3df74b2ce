import { recordAskedFor, recordsAskedFor } from './access/attempts';
import { isNamedId, isRecordId, longestId } from './ids';

const hash = `k${'0a1b'.repeat(6)}`;
const request = 'mi1x3z5k-abcdefghijklmnop';

test.each([
  hash,
  hash.slice(1),
  `H-${hash}`,
  `discharge1-${hash}`,
  `byCondition-byCondition-discharge1-${hash}-${request}-${request}`,
  `call-discharge1-${hash}-${request}`,
  `suggestion-call-careWorry-C-${hash}-item_1-${hash}-${request}-2`,
  `returnMissed-${hash}-2026-12-01`,
  `C-${hash}-greeting-${hash}-2026`,
])('%s is the id of a record', id => {
  expect(isRecordId(id)).toBe(true);
});

test.each([
  '',
  '张三',
  '429999200408171094',
  '42999920040817109X',
  '19900001111',
  'E12345678',
  `19900001111-${hash}`,
  `call-${hash}-19900001111`,
  `call-${hash}-42999920040817109X`,
  `call-${hash}-张三`,
  `call-${hash}-${'a'.repeat(longestId)}`,
  `k${'0A1B'.repeat(6)}`,
])('%s is not', typed => {
  expect([isRecordId(typed), isNamedId(typed)]).toEqual([false, false]);
});

test.each([
  'S-20261125-D001-am',
  'discharged-2026-11-23',
  'spot-2026-11-followUpOffice',
  `o${'a_-9'.repeat(7).slice(1)}`,
])('%s is a name that the hospital or WeChat gave', id => {
  expect(isNamedId(id)).toBe(true);
});

test('a patient’s record comes before a session; in a list the first one is taken', () => {
  const sessionId = 'S-20261125-D001-am';
  expect(recordAskedFor({ sessionId, patient: { patientId: hash } })).toBe(hash);
  expect(recordAskedFor({ sessionId })).toBe(sessionId);
  expect(recordAskedFor({ followUpIds: ['typed', `sampled-${hash}`] })).toBe(`sampled-${hash}`);
  expect(recordsAskedFor({ requestId: request, text: hash, patientId: '张三' })).toEqual([]);
});
