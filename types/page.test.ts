import { localDate, moment } from './moment';
import { pageAfter } from './page';
import { pageMark } from './pageMark';

test.each([
  [pageAfter(moment), [1_795_507_200_000, 'A-1']],
  [pageAfter(localDate), ['2026-11-25', 'stay "1"']],
  [pageAfter(localDate, moment), ['2026-11-25', 3, '甲']],
])('a page end is returned as it was sent out', (after, end) => {
  expect(after.parse(pageMark(end))).toEqual(end);
});

test.each([
  '',
  'nonsense',
  '1795507200000_A-1',
  '{}',
  'null',
  '[]',
  '["A-1"]',
  '[1]',
  '["x","A-1"]',
  '[1,""]',
  '[1,2]',
  '[{"$gt":0},"A-1"]',
  '[1,{"$gt":""}]',
  '[1,"A-1",3]',
  `[1,"${'A'.repeat(300)}"]`,
])('an invalid page end is refused: %s', text => {
  expect(pageAfter(moment).safeParse(text).success).toBe(false);
});
