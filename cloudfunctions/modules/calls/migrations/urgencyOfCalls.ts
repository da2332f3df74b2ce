import { appointmentStore } from '../../appointments';
import type { Migration } from '../../versions';
import { callStore } from '../stores/calls';

const PIECE = 200;

/**
 * Adds the sort key by urgency to older entries of the call list, from the day of the visit (R6,
 * R9).
 */
export const urgencyOfCalls: Migration = {
  async piece(after) {
    const entries = await callStore.withoutUrgency(after, PIECE);
    const ids = [...new Set(entries.map(({ appointmentId }) => appointmentId))];
    const visits = ids.length ? await appointmentStore.documents.byIds(ids, ['date']) : [];
    const dates = new Map(visits.map(({ _id, date }) => [_id, date]));
    let changed = 0;
    for (const entry of entries) {
      const date = dates.get(entry.appointmentId);
      if (date && (await callStore.putUrgency(entry, date))) changed++;
    }
    const last = entries.length === PIECE ? entries.at(-1)?._id : undefined;
    return { looked: entries.length, changed, last };
  },
};
