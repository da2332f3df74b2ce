import { listKeyOf } from '../../../../domain/booking/appointment';
import { dateOf } from '../../../../domain/time/time';
import type { Migration } from '../../versions';
import { appointmentStore } from '../stores/appointmentStore';

const PIECE = 200;

/**
 * Lists used to be sorted by morning and afternoon; now they are sorted by the times of the slots.
 * This migration changes the sort keys of future appointments, so that those booked before and
 * after are in one order (R10). Past days keep their keys.
 */
export const listKeysOfAppointments: Migration = {
  async piece(after, now) {
    const [date = dateOf(now), id = ''] = after ? after.split(' ') : [];
    const batch = await appointmentStore.ofDayById(date, id, PIECE);
    let changed = 0;
    for (const appointment of batch) {
      const listKey = listKeyOf(appointment);
      if (listKey === appointment.listKey) continue;
      if (await appointmentStore.putListKey(appointment, listKey)) changed++;
    }
    const looked = batch.length;
    if (looked === PIECE) return { looked, changed, last: `${date} ${batch.at(-1)!._id}` };
    const next = await appointmentStore.nextDate(date);
    return { looked, changed, last: next && `${next} ` };
  },
};
