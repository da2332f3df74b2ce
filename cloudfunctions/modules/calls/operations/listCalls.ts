import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listCalls as contract } from '../../../../types/calls/listCalls';
import { staffOperation } from '../../access';
import { callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

const pageSize = 30;

const placeInList = (after: string | undefined) => {
  const [, at, id] = /^(\d+)_(.+)$/.exec(after ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
};

export const listCalls = staffOperation(contract, async ({ open, after }, { now }) => {
  const [found, count] = await Promise.all([
    callStore.list(open, placeInList(after), pageSize + 1),
    callStore.openCount(),
  ]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return done({
    value: {
      today: dateOf(now),
      open: count,
      calls: await callViews(page, now),
      ...(found.length > pageSize && last ? { next: `${last.at}_${last._id}` } : {}),
    },
    subjects: page.map(({ appointmentId }) => appointmentId),
  });
});
