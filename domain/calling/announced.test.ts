import { at } from '../time/time';
import { announcedDay, isStillPlanned } from './announced';

const rules = { announceAt: '10:00' };

test.each([
  ['before the hour', at('2026-11-23', '09:59'), undefined],
  ['from the hour on', at('2026-11-23', '10:00'), '2026-11-24'],
  ['to the end of the day', at('2026-11-23', '23:59'), '2026-11-24'],
  ['of a Sunday, on which people may be called', at('2026-11-28', '10:00'), '2026-11-29'],
  ['of a great festival nobody: nobody is called', at('2026-12-31', '10:00'), undefined],
])("R15: the patients of tomorrow's calls are told %s", (_said, now, day) => {
  expect(announcedDay(now, rules)).toBe(day);
});

test('R15: a told call is still planned while it is open and on that day', () => {
  const call = { open: true, nextOn: '2026-11-24' };
  expect(isStillPlanned(call, '2026-11-24')).toBe(true);
  expect(isStillPlanned({ ...call, open: false }, '2026-11-24')).toBe(false);
  expect(isStillPlanned({ ...call, nextOn: '2026-11-25' }, '2026-11-24')).toBe(false);
  expect(isStillPlanned(undefined, '2026-11-24')).toBe(false);
});
