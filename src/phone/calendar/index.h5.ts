import { MINUTE } from '../../../domain/time/time';
import type { NotGiven } from '../refusedBy';
import type { CalendarEvent } from './event';
import { icsOf } from './ics';

/** Downloads an event as a file that calendars open. */
export async function addToCalendar(event: CalendarEvent): Promise<NotGiven | undefined> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([icsOf(event)], { type: 'text/calendar' }));
  link.download = `${event.title}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  return undefined;
}
