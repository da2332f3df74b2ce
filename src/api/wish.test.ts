import { requestId } from '../../types/requestId';
import { clientTrouble } from './trouble';
import { answered, requestIdFor } from './wish';

const refusalOf = (answer: ReturnType<typeof clientTrouble>) => answer.refusal;

test('a wish keeps its request id until it was answered (R4)', () => {
  const name = requestIdFor('book a');
  expect(requestId.safeParse(name).success).toBe(true);
  expect(requestIdFor('book a')).toBe(name);
  answered('book a', refusalOf(clientTrouble('NO_ANSWER')));
  expect(requestIdFor('book a')).toBe(name);
  answered('book a', refusalOf(clientTrouble('OFFLINE')));
  expect(requestIdFor('book a')).toBe(name);
  answered('book a');
  expect(requestIdFor('book a')).not.toBe(name);
});

test('a wish tried again after a refusal is a new one', () => {
  const name = requestIdFor('book b');
  answered('book b', { code: 'SESSION_FULL', facts: {}, message: 'full' });
  expect(requestIdFor('book b')).not.toBe(name);
});

test('after a technical error it may have been done: the same id again', () => {
  const name = requestIdFor('book c');
  answered('book c', { code: 'TECHNICAL', facts: { requestId: 'r' }, message: 'failed' });
  expect(requestIdFor('book c')).toBe(name);
});

test('two wishes have two ids', () => {
  expect(requestIdFor('book d')).not.toBe(requestIdFor('book e'));
});
