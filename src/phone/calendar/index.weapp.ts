import Taro from '@tarojs/taro';
import { HOUR } from '../../../domain/time/time';
import { type NotGiven, refusedBy } from '../refusedBy';
import type { CalendarEvent } from './event';

/** WeChat counts in seconds. */
const seconds = (ms: number): number => Math.floor(ms / 1000);

/**
 * Adds an event to the phone's calendar, with an alarm two hours before; undefined if that
 * worked, else why it did not.
 */
export async function addToCalendar(event: CalendarEvent): Promise<NotGiven | undefined> {
  const { title, startsAt, endsAt, place, note } = event;
  try {
    await Taro.addPhoneCalendar({
      ...{ title, location: place, description: note, alarm: true },
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarmOffset: seconds(2 * HOUR),
    });
    return undefined;
  } catch (error) {
    return refusedBy(error);
  }
}
