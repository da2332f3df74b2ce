import type { Moment } from '../../../types/moment';

/** An event for the phone's calendar. */
export interface CalendarEvent {
  title: string;
  startsAt: Moment;
  endsAt: Moment;
  place: string;
  note: string;
}
