import { at } from '../../../domain/time/time';
import { icsOf } from './ics';

const event = {
  title: '看病：产科，胡长青',
  startsAt: at('2026-11-25', '08:00'),
  endsAt: at('2026-11-25', '08:30'),
  place: '1楼01诊室',
  note: '请带证件;\n10:00 前报到',
};

test('an event has its moments in UTC, in any zone', () => {
  expect(icsOf(event)).toContain('DTSTART:20261125T000000Z\r\nDTEND:20261125T003000Z\r\n');
});

test('special characters and line breaks do not end a field', () => {
  expect(icsOf(event)).toContain('DESCRIPTION:请带证件\\;\\n10:00 前报到\r\n');
  expect(icsOf({ ...event, title: 'a\r\nEND:VEVENT' })).toContain('SUMMARY:a\\nEND:VEVENT\r\n');
});
