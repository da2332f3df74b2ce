import { listKeyOf } from '../../../../domain/booking/appointment';
import { dateOf } from '../../../../domain/time/time';
import type { Migration } from '../../versions';
import { appointmentStore } from '../stores/appointmentStore';

const PIECE = 200;

/**
 * Lists were ordered by morning and afternoon; they are by the slots' own times. Appointments of days to come are brought to
 * that, so that those booked before and after stand in one order (R10). Days that are over keep their lists as they were.
 */
export const listKeysOfAppointments: Migration = {
  async piece(after, now) {
    const [date = dateOf(now), id = ''] = after ? after.split(' ') : [];
    const some = await appointmentStore.ofDayById(date, id, PIECE);
    let changed = 0;
    for (const appointment of some) {
      const listKey = listKeyOf(appointment);
      if (listKey === appointment.listKey) continue;
      if (await appointmentStore.putListKey(appointment, listKey)) changed++;
    }
    const looked = some.length;
    if (looked === PIECE) return { looked, changed, last: `${date} ${some.at(-1)!._id}` };
    const next = await appointmentStore.nextDate(date);
    return { looked, changed, last: next && `${next} ` };
  },
};
