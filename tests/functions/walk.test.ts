import { type Asked, walkOf } from '../../bench/month/walk';
import { at } from '../../domain/time/time';
import { whoAmI } from '../../types/access/whoAmI';
import { book } from '../../types/booking/book';
import type { Contract } from '../../types/contract';
import { recordConsents } from '../../types/notices/recordConsents';
import { listDepartments } from '../../types/timetable/listDepartments';
import { viewDepartment } from '../../types/timetable/viewDepartment';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { TOGETHER } from '../../types/together';
import { bringRoster, hospitalForEach, wish } from '../hospital';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'] },
});

/** Sends several requests as one call, as a page does. */
async function together(asked: readonly Asked[]): Promise<void> {
  const calls = asked.map(([{ operation }, input]) => ({ operation, input }));
  const contract: Contract = { ...whoAmI, operation: TOGETHER };
  const answer = await hospital.call(contract, { calls }, 'wang');
  expect(answer).toMatchObject({ ok: true, value: calls.map(() => ({ ok: true })) });
}

test('booking from the first page to the ticket makes at most 8 calls and 18 requests', async () => {
  await bringRoster(hospital);
  await hospital.runJobs();
  const patientId = await hospital.patient('wang', 1);
  const { departments } = await hospital.value(listDepartments, {}, 'wang');
  const departmentId = departments[0]!.id;
  const { doctors } = await hospital.value(viewDepartment, { departmentId }, 'wang');
  const doctorId = doctors.find(({ days }) => days.some(({ state }) => state === 'open'))!.id;
  const { sessions } = await hospital.value(viewDoctor, { doctorId }, 'wang');
  const { sessionId, slots } = sessions.find(({ state }) => state === 'open')!;
  const { index: slot } = slots.find(({ left }) => left > 0)!;
  const { counters } = hospital.stack;

  counters.reset();
  const costs: Record<string, number> = {};
  const cost = async (name: string, calls: () => Promise<unknown>) => {
    const before = counters.read().database;
    await calls();
    costs[name] = counters.read().database - before;
  };
  const pages = ['home', 'departments', 'department', 'doctor', 'confirm'];
  for (const [n, asked] of walkOf({ departmentId, doctorId, sessionId }).entries())
    await cost(pages[n]!, () => together(asked));
  const wished = { requestId: wish(), patientId, sessionId, slot };
  await cost('book', () => hospital.value(book, wished, 'wang'));
  const answers = [{ template: 'visit' as const, answer: 'accept' as const }];
  await cost('answers', () =>
    hospital.value(recordConsents, { requestId: wish(), answers }, 'wang'),
  );
  // The ticket is the answer to the booking, and needs no request.
  expect(costs).toEqual({
    ...{ home: 6, departments: 1, department: 2, doctor: 1, confirm: 3, book: 4, answers: 4 },
  });
  expect(Object.keys(costs).length).toBeLessThanOrEqual(8);
  const { answers: ofMessages = 0, ...toTheTicket } = costs;
  const requests = Object.values(toTheTicket).reduce((sum, each) => sum + each, 0);
  expect(requests).toBeLessThanOrEqual(18);
  expect(ofMessages).toBeLessThanOrEqual(4);
});
