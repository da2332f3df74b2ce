import { isRotating, keyProblems } from './keys';

const good = Buffer.from('a good key of thirty-two bytes..').toString('base64');

beforeEach(() => {
  process.env.YUEHAO_SEAL_KEY = good;
  process.env.YUEHAO_HASH_KEY = good;
  delete process.env.YUEHAO_SEAL_KEY_FORMER;
});

describe('the keys in the environment', () => {
  test('two good keys have no problem', () => {
    expect(keyProblems()).toEqual([]);
    expect(isRotating()).toBe(false);
  });

  test.each([
    ['missing', undefined],
    ['missing', ''],
    ['missing', '   '],
    ['unexpanded', '{{env.YUEHAO_SEAL_KEY}}'],
    ['unexpanded', '$YUEHAO_SEAL_KEY'],
    ['length', 'c2hvcnQ='],
    ['length', Buffer.alloc(33, 'x1').toString('base64')],
    ['weak', Buffer.alloc(32).toString('base64')],
    ['weak', Buffer.alloc(32, 7).toString('base64')],
  ] as const)('a key that is %s is named with its fault', (fault, text) => {
    if (text === undefined) delete process.env.YUEHAO_SEAL_KEY;
    else process.env.YUEHAO_SEAL_KEY = text;
    expect(keyProblems()).toEqual([{ name: 'YUEHAO_SEAL_KEY', fault }]);
    if (text === undefined) delete process.env.YUEHAO_HASH_KEY;
    else process.env.YUEHAO_HASH_KEY = text;
    expect(keyProblems()).toHaveLength(2);
  });

  test('a former key is checked as well', () => {
    process.env.YUEHAO_SEAL_KEY_FORMER = '{{env.YUEHAO_SEAL_KEY_FORMER}}';
    expect([isRotating(), keyProblems()]).toEqual([false, []]);
    process.env.YUEHAO_SEAL_KEY_FORMER = `${good},c2hvcnQ=`;
    expect(isRotating()).toBe(true);
    expect(keyProblems()).toEqual([{ name: 'YUEHAO_SEAL_KEY_FORMER', fault: 'length' }]);
  });
});
