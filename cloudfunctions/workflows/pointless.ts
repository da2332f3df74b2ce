import { appointmentStore } from '../cloud/stores/appointments';
import type { Notice } from '../cloud/stores/notices';
import { returnVisitStore } from '../cloud/stores/returnVisits';
import { standingOf } from '../domain/returnVisits';
import type { Moment } from '../domain/time';
import { laterVisits } from './returnVisits';

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;
const ofKind = <K extends Notice['kind']>(notices: Notice[], kind: K): Of<K>[] =>
  notices.filter((notice): notice is Of<K> => notice.kind === kind);

/**
 * Which of some notices are about what is so no more (R19), by id: reminders of visits that are not to be any more, or at
 * another time; of return visits that are booked, withdrawn or on another day meanwhile (R13).
 */
export async function pointless(notices: Notice[], now: Moment): Promise<Set<string>> {
  const gone = await Promise.all([
    visitsGone(ofKind(notices, 'reminder')),
    returnsGone(ofKind(notices, 'returnVisit'), now),
  ]);
  return new Set(gone.flat());
}

async function visitsGone(reminders: Of<'reminder'>[]): Promise<string[]> {
  if (!reminders.length) return [];
  const ids = reminders.map(({ facts }) => facts.appointmentId);
  const visits = new Map((await appointmentStore.standing(ids)).map(each => [each._id, each]));
  const stands = ({ appointmentId, date, start }: Of<'reminder'>['facts']) => {
    const visit = visits.get(appointmentId);
    return visit?.status === 'booked' && visit.date === date && visit.start === start;
  };
  return reminders.filter(({ facts }) => !stands(facts)).map(({ _id }) => _id);
}

async function returnsGone(reminders: Of<'returnVisit'>[], now: Moment): Promise<string[]> {
  if (!reminders.length) return [];
  const ids = [...new Set(reminders.map(({ facts }) => facts.returnVisitId))];
  const found = await returnVisitStore.byIds(ids);
  const later = await laterVisits(found);
  const visits = new Map(found.map(visit => [visit._id, visit]));
  const stands = ({ returnVisitId, date }: Of<'returnVisit'>['facts']) => {
    const visit = visits.get(returnVisitId);
    return visit?.open && visit.date === date && standingOf(visit, later, now).state === 'waiting';
  };
  return reminders.filter(({ facts }) => !stands(facts)).map(({ _id }) => _id);
}
