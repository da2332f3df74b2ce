import { isRecordId, longestMade } from '../../domain/ids';
import { derivedId } from './derivedId';

const first = `discharge1-k${'0a'.repeat(12)}`;

beforeAll(() => {
  process.env.YUEHAO_HASH_KEY = Buffer.from(Array.from({ length: 32 }, (_, n) => n)).toString(
    'base64',
  );
});

test('a short id consists of its parts', () => {
  expect(derivedId('byCondition', first, 'mi1x3z5k-abcdefghijklmnop')).toBe(
    `byCondition-${first}-mi1x3z5k-abcdefghijklmnop`,
  );
});

test('a chain of ids does not grow; each is different and is recognised as an id', () => {
  const seen = new Set<string>();
  for (let id = first, n = 0; n < 200; n++) {
    const request = `request-${n}`.padEnd(64, 'x');
    expect(derivedId('byCondition', id, request)).toBe(derivedId('byCondition', id, request));
    for (const made of [
      derivedId('suggestion-call', `${id}-${request}`, 12),
      derivedId('call', id, request),
    ])
      expect([made.length <= longestMade, isRecordId(made), seen.has(made)]).toEqual([
        true,
        true,
        false,
      ]);
    id = derivedId('byCondition', id, request);
    expect([id.length <= longestMade, isRecordId(id), seen.has(id)]).toEqual([true, true, false]);
    seen.add(id);
  }
});
