import fc from 'fast-check';
import { fenOfYuan, yuanOfFen, yuanText } from './money';

test('a price in fen stays the same by way of yuan, as a number and as a text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fen => {
      expect(fenOfYuan(String(yuanOfFen(fen)))).toBe(fen);
      expect(fenOfYuan(yuanText(fen))).toBe(fen);
    }),
  );
});

test.each([
  [5000, '50'],
  [1250, '12.50'],
  [5, '0.05'],
  [0, '0'],
])('%p fen are read as %p yuan', (fen, yuan) => {
  expect(yuanText(fen)).toBe(yuan);
});
