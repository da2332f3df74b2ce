import { at } from '../time/time';
import { stretchesOf, urgencyOf } from './calls';

const TODAY = '2026-11-25';
type Entry = Parameters<typeof urgencyOf>[0] & { name: string; tries: number };
const entry = (
  name: string,
  reason: Entry['reason'],
  visitDate: string,
  { tries = 0, at: when = at(visitDate, '10:00') } = {},
): Entry => ({ name, reason, visitDate, tries, at: when });

/** The order in which the entries are called today. */
const called = (entries: Entry[]): string[] =>
  stretchesOf(TODAY).flatMap(({ from, below }) =>
    entries
      .map(each => ({ name: each.name, key: urgencyOf(each, each.tries) }))
      .filter(({ key }) => key >= from && key < below)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ name }) => name),
  );

test('R6, R9: stops of today first, then of later days, before old no-shows; stops whose day is over last', () => {
  const entries = [
    entry('old no-show', 'noShow', '2026-11-10'),
    entry('stop the day before yesterday', 'stopped', '2026-11-23'),
    entry('stop on Friday', 'stopped', '2026-11-27'),
    entry('barred', 'barred', '2026-11-24'),
    entry('room of today', 'roomChanged', TODAY),
    entry('no-show of today', 'noShow', TODAY),
  ];
  expect(called(entries)).toEqual([
    'room of today',
    'stop on Friday',
    'no-show of today',
    'barred',
    'old no-show',
    'stop the day before yesterday',
  ]);
});

test('an entry without an answer comes after entries of the same urgency that were not tried', () => {
  const entries = [
    entry('tried', 'stopped', TODAY, { tries: 1, at: at('2026-11-24', '08:00') }),
    entry('not yet', 'stopped', TODAY, { at: at('2026-11-24', '16:00') }),
    entry('tried twice', 'noShow', '2026-11-24', { tries: 2 }),
    entry('older, not yet', 'noShow', '2026-11-20'),
  ];
  expect(called(entries)).toEqual(['not yet', 'tried', 'older, not yet', 'tried twice']);
});
