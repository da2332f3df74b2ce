import { partsOf } from './parts';

const sizes = { appointments: 1000, notices: 2000, audit: 1000, staff: 50 };
const reads = [['staff', 'audit'], ['appointments'], ['notices'], ['staff', 'appointments']].map(
  names => new Set(names),
);

test('a hospital that fits is one part', () => {
  const { parts, tooLarge } = partsOf(reads, sizes, 5000);
  expect(tooLarge).toEqual([]);
  expect(parts.map(({ questions }) => questions.sort())).toEqual([[0, 1, 2, 3]]);
});

test('a larger one is cut: no part is too large, and each question finds everything it reads', () => {
  const { parts, tooLarge } = partsOf(reads, sizes, 2050);
  expect(tooLarge).toEqual([]);
  expect(parts.length).toBe(2);
  for (const { questions, collections } of parts)
    for (const question of questions)
      for (const name of reads[question]!) expect(collections).toContain(name);
});

test('a question that reads more than fits is named', () => {
  expect(partsOf(reads, sizes, 1500).tooLarge).toEqual([2]);
});
