import type { Appointment } from '../../../domain/booking/appointment';
import { addDays, at } from '../../../domain/time/time';
import { booked, bringRoster, hospitalForEach } from '../../../tests/hospital';
import { manyDischarges, staysOf } from '../../../tests/hospital/discharges';
import { uploaded } from '../../../tests/hospital/files';
import type { Answer } from '../../../types/answer';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import { exportDoctorLog } from '../../../types/visits/exportDoctorLog';
import { seal, unseal } from '../../cloud/seal';

/** The maximum size of a call in WeChat, in characters. */
const CARRIED = 100 * 1024;
/**
 * At 10 ms a request, 500 take a quarter of a call's 20 s; reading, hashing and sealing take less
 * than another quarter.
 */
const REQUESTS = process.env.LONG ? 500 : 125;

const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: { lin: ['followUpOffice'], office: ['outpatientOffice'] },
});

/** The value of a call, after checking the number of its requests and the size of its transfer. */
async function within<T>(input: object, call: () => Promise<Answer<T>>): Promise<T> {
  const { counters } = hospital.stack;
  const before = counters.read().total;
  const answer = await call();
  expect(counters.read().total - before).toBeLessThan(REQUESTS);
  expect(JSON.stringify(input).length).toBeLessThan(CARRIED);
  expect(JSON.stringify(answer).length).toBeLessThan(CARRIED);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/**
 * A clock that advances a quarter of an hour with each look: a call has no time to plan, so the job
 * continues.
 */
function hurrying() {
  let elapsed = 0;
  const spy = jest.spyOn(performance, 'now').mockImplementation(() => {
    elapsed += 1_000_000;
    return elapsed;
  });
  return () => spy.mockRestore();
}

/**
 * With LONG, as many rows as a file may have; otherwise fewer, which show the cost per row as well.
 */
const ROWS = process.env.LONG ? 19_999 : 4_999;

test(`${ROWS} rows are imported by calls that WeChat carries, with half of the time limit left`, async () => {
  const fileId = await uploaded(hospital, manyDischarges(ROWS), 'lin');
  const input = { fileName: 'd.csv', fileId };
  const calm = hurrying();
  const seen = await within(input, () => hospital.call(previewDischarges, input, 'lin'));
  expect(seen).toMatchObject({ good: ROWS, added: ROWS, problemsCount: 0 });
  const taken = await within(input, () => hospital.call(importDischarges, input, 'lin'));
  expect(taken).toMatchObject({ rows: ROWS, added: ROWS, planned: 0, toPlan: ROWS });
  calm();
  expect(await staysOf(hospital)).toHaveLength(ROWS);
});

test('a month of a busy doctor is exported by a call that WeChat carries', async () => {
  await bringRoster(hospital);
  const { appointmentId } = await booked(hospital, '2026-11-25');
  const [one] = await hospital.all<Appointment>('appointments');
  expect(one!._id).toBe(appointmentId);
  const person = unseal(one!.person, one!._id);
  const all = Array.from({ length: 1_500 }, (_, n) => {
    const _id = `A-${n}`;
    const date = addDays('2026-11-01', n % 30);
    return { ...one!, _id, claimId: _id, code: _id, date, person: seal(person, _id) };
  });
  await hospital.stack.store.insert('appointments', all);
  const doctorId = one!.doctor!.id;
  const asked = { doctorId, from: '2026-11-01', until: '2026-11-30' };
  const made = await within(asked, () => hospital.call(exportDoctorLog, asked, 'office'));
  const file = await fetch(made.address!);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(45_000);
});
