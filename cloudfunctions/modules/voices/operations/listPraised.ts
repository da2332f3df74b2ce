import { voicesRead } from '../../../../domain/access/voices';
import { mostFirst } from '../../../../domain/order';
import { done } from '../../../../types/answer';
import { listPraised as contract } from '../../../../types/voices/listPraised';
import type { Colleague } from '../../../../types/voices/voices';
import { staffOperation } from '../../access';
import { rosterStore } from '../../timetable';
import { voiceStore } from '../stores/voices';

export const listPraised = staffOperation(contract, async ({ month }, { caller }) => {
  const read = voicesRead(caller.staff, await rosterStore.current());
  const praise = (await voiceStore.praiseOf(month, read)).filter(({ state }) => state !== 'aside');
  const people = new Map<string, Colleague & { count: number }>();
  for (const each of praise.flatMap(({ praised }) => praised))
    people.set(each.key, { ...each, count: (people.get(each.key)?.count ?? 0) + 1 });
  return done({
    value: {
      praise: praise.length,
      people: [...people.values()].sort(mostFirst),
    },
    subjects: [],
    details: { month },
  });
});
