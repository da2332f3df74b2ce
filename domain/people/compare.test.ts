import { compare } from './compare';

const differing = (letters: { letter: string; differs: boolean }[] = []) =>
  letters.flatMap(({ differs }, at) => (differs ? [at] : []));

test('R6: the number read from the document is compared digit by digit', () => {
  const compared = compare('429999198605170020', '429999198605170028');
  expect(compared?.state).toBe('differs');
  expect(compared?.count).toBe(1);
  expect(differing(compared?.booked)).toEqual([17]);
  expect(differing(compared?.typed)).toEqual([17]);
});

test('a masked digit counts as equal', () => {
  expect(compare('429***********0028', '429999198605170028')?.state).toBe('same');
  expect(compare('429***********0028', '439999198605170028')?.count).toBe(1);
});

test('spaces and a small x make no difference', () => {
  expect(compare('11010519491231002X', '110105 19491231 002x')?.state).toBe('same');
});

test('shows nothing while the number is still being typed', () => {
  expect(compare('429***********0028', '')).toBeUndefined();
  expect(compare('429***********0028', '4299')).toBeUndefined();
});

test('reports a number that is too long', () => {
  expect(compare('G12345678', 'G123456789')?.state).toBe('length');
});

test('a permit issued again is the same, with or without its issue count', () => {
  expect(compare('H12****7801', 'H1234567802')?.state).toBe('same');
  expect(compare('H12****7801', 'H12345678')?.state).toBe('same');
  expect(compare('H12**5678', 'h 12345678 (02)')?.state).toBe('same');
  expect(compare('012****701B', '０１２３４５６７０２（Ａ）')?.state).toBe('same');
  expect(compare('H12****7801', 'H1334567802')?.count).toBe(1);
  expect(compare('H12****7801', 'H1234567')).toBeUndefined();
});
