import { type DueList, listsDue } from '../../../../domain/lists/lists';
import { type Moment, nextTime } from '../../../../domain/time/time';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { noticeStore } from '../../notices';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { tellLists } from '../steps/tellLists';
import { type CompiledList, listStore } from '../stores/lists';

/**
 * Makes tomorrow's list for office and desk, and the doctors' lists of the day, each once at or
 * after its time (R10).
 */
export const compileLists: Job = {
  name: 'compileLists',
  async run(now) {
    const due = listsDue(now, await policyAt(now));
    const there = new Set((await listStore.byIds(due.map(({ id }) => id))).map(({ _id }) => _id));
    let compiled = 0;
    for (const list of due) {
      if (there.has(list.id)) continue;
      const whole = await compile(list, now);
      // The notices come first: an existing list is not looked at again.
      await noticeStore.insertMissing(await tellLists(whole));
      if (await listStore.insert(whole)) compiled++;
    }
    return { compiled };
  },
  async dueAt(now) {
    const { eveningAt, morningAt } = (await policyAt(now)).lists;
    return Math.min(nextTime(now, eveningAt), nextTime(now, morningAt));
  },
};

async function compile({ id, date, kind }: DueList, now: Moment): Promise<CompiledList> {
  const [heads, counts] = await Promise.all([
    sessionStore.heads(date, date),
    appointmentStore.countsOfDay(date),
  ]);
  const live = counts.filter(({ status }) => status !== 'cancelled');
  const bookings = (department: string, doctor?: string) =>
    live
      .filter(row => row['department.id'] === department)
      .filter(row => doctor === undefined || row['doctor.id'] === doctor)
      .reduce((sum, { count }) => sum + count, 0);
  const departments = new Map(heads.map(({ department }) => [department.id, department]));
  const doctorsOf = (departmentId: string) => [
    ...new Map(
      heads
        .filter(({ department }) => department.id === departmentId)
        .map(({ doctor }) => [doctor.id, doctor]),
    ).values(),
  ];
  return {
    _id: id,
    date,
    kind,
    compiledAt: now,
    bookings: live.reduce((sum, { count }) => sum + count, 0),
    departments: [...departments.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(department => ({
        id: department.id,
        name: department.name,
        bookings: bookings(department.id),
        doctors: doctorsOf(department.id).map(doctor => ({
          id: doctor.id,
          name: doctor.name,
          bookings: bookings(department.id, doctor.id),
        })),
      })),
  };
}
