import type { Moment } from '../../../types/moment';
import type { CalendarEvent } from './event';

const utc = (moment: Moment): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Escapes a text for iCalendar (RFC 5545, 3.3.11). */
const text = (words: string): string =>
  words.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n');

/** An event as an iCalendar file, with an alarm two hours before. */
export const icsOf = ({ title, startsAt, endsAt, place, note }: CalendarEvent): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yuehao//Yuehao//ZH',
    'BEGIN:VEVENT',
    `UID:${startsAt}@yuehao`,
    `DTSTAMP:${utc(startsAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(title)}`,
    `LOCATION:${text(place)}`,
    `DESCRIPTION:${text(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    'TRIGGER:-PT2H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
