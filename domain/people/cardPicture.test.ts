import { cardFileTrouble, cardIn, cardTroubleOf, MOST_CARD_BYTES } from './cardPicture';

const front = { type: 'Front', name: '测试乙', id: '110101199003070038' };

describe('R1: what WeChat read from an identity card', () => {
  test('name and number, in the form that the page’s form accepts', () => {
    expect(cardIn(front)).toEqual({ name: '测试乙', number: '110101199003070038' });
    expect(cardIn({ ...front, name: ' 测试 乙 ', id: '11010119900307002x' })).toMatchObject({
      number: '11010119900307002X',
    });
  });

  test.each([
    ['the other side', { type: 'Back', valid_date: '20070105-20270105' }, 'back'],
    ['no name', { ...front, name: '' }, 'unclear'],
    ['a number that was read wrongly', { ...front, id: '110101199003070039' }, 'unclear'],
    ['nothing', undefined, 'unclear'],
  ])('%s', (_, answer, trouble) => {
    expect(cardIn(answer)).toBe(trouble);
  });

  test.each([
    [101000, 'invalid image url', 'unclear'],
    [101001, 'certificate not found', 'noCard'],
    [101002, 'decode image failed', 'unclear'],
    [101002, 'not enough market quota', 'quotaUsed'],
    [101003, 'not enough market quota', 'quotaUsed'],
    [45009, 'reach max api daily quota limit', 'quotaUsed'],
    [-1, 'system error', 'unavailable'],
    [48001, 'api unauthorized', 'unavailable'],
  ] as const)('%d %s: %s', (code, said, trouble) => {
    expect(cardTroubleOf(code, said)).toBe(trouble);
  });

  test('accepts only pictures of up to 2 MB', () => {
    const png = new Uint8Array(40);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(cardFileTrouble(png)).toBeUndefined();
    expect(cardFileTrouble(new Uint8Array(40))).toBe('notPicture');
    expect(cardFileTrouble(new Uint8Array(MOST_CARD_BYTES + 1))).toBe('tooLarge');
  });
});
