import { at } from '../../../domain/time/time';
import {
  type AuditLine,
  audited,
  cardNumber,
  hospitalForEach,
  laySession,
} from '../../../tests/hospital';
import { searchAudit } from '../../../types/access/searchAudit';
import { book } from '../../../types/booking/book';
import { viewBooking } from '../../../types/booking/viewBooking';
import { viewPatient } from '../../../types/booking/viewPatient';
import { checkIn } from '../../../types/visits/checkIn';
import { viewAppointment } from '../../../types/visits/viewAppointment';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: {
    nurse: ['desk'],
    elsewhere: { roles: ['desk'], departments: ['K02'] },
    office: ['outpatientOffice'],
  },
});

const refusals = async (): Promise<AuditLine[]> =>
  (await audited(hospital)).filter(({ refused }) => refused !== undefined);

async function booked(): Promise<{ appointmentId: string; patientId: string }> {
  const sessionId = await laySession(hospital);
  const patientId = await hospital.patient('wang', 1);
  const { appointment } = await hospital.value(
    book,
    { requestId: 'request-1', sessionId, slot: 0, patientId },
    'wang',
  );
  return { appointmentId: appointment.appointmentId, patientId };
}

describe('refused attempts on a person’s data are on the audit record (R20)', () => {
  test('thirty wrong documents at check-in: one entry with the count, and nothing of what was typed', async () => {
    const { appointmentId } = await booked();
    hospital.at(at('2026-11-25', '07:45'));
    const wrong = cardNumber(2);
    for (let n = 0; n < 30; n++)
      expect(await hospital.refusal(checkIn, { appointmentId, document: wrong }, 'nurse')).toBe(
        'DOCUMENT_DIFFERS',
      );
    expect(await refusals()).toMatchObject([
      {
        ...{ actor: 'nurse', operation: 'checkIn', refused: 'DOCUMENT_DIFFERS', times: 30 },
        subjects: [appointmentId],
      },
    ]);
    expect(JSON.stringify(await refusals())).not.toContain(wrong);
    const { records } = await hospital.value(searchAudit, { subject: appointmentId }, 'office');
    expect(records[0]).toMatchObject({ refused: 'DOCUMENT_DIFFERS', times: 30, name: 'nurse' });
  });

  test('attempts at the same time count like attempts one after another; the next hour has its own entry', async () => {
    const { appointmentId } = await booked();
    hospital.at(at('2026-11-25', '07:45'));
    const wrong = { appointmentId, document: cardNumber(2) };
    await Promise.all(Array.from({ length: 20 }, () => hospital.call(checkIn, wrong, 'nurse')));
    expect((await refusals()).map(({ times }) => times)).toEqual([20]);
    hospital.at(at('2026-11-25', '08:00'));
    await hospital.call(checkIn, wrong, 'nurse');
    expect((await refusals()).map(({ times }) => times).sort()).toEqual([1, 20]);
  });

  test('a record of another department, and one that does not exist: only ids of the system are recorded', async () => {
    const { appointmentId } = await booked();
    await hospital.call(viewBooking, { appointmentId }, 'elsewhere');
    for (const typed of ['张三', 'zhangsan', '13800000000', cardNumber(1)])
      await hospital.call(viewPatient, { patientId: typed }, 'nurse');
    const all = await refusals();
    expect(all.find(({ actor }) => actor === 'elsewhere')?.subjects).toEqual([appointmentId]);
    expect(all.find(({ actor }) => actor === 'nurse')).toMatchObject({ times: 4, subjects: [] });
  });

  test('many records tried: the entry names twenty and counts all', async () => {
    for (let n = 0; n < 50; n++) {
      const appointmentId = `k${String(n).padStart(24, '0')}`;
      await hospital.call(viewBooking, { appointmentId }, 'nurse');
    }
    const [entry, ...more] = await refusals();
    expect([entry?.times, entry?.subjects.length, more]).toEqual([50, 20, []]);
  });

  test('a patient’s attempt on another person’s appointment is recorded; "too late" and "full" are not', async () => {
    const { appointmentId } = await booked();
    await hospital.patient('li', 2);
    await hospital.call(viewAppointment, { appointmentId }, 'li');
    expect(await refusals()).toMatchObject([
      { actor: 'li', operation: 'viewAppointment', subjects: [appointmentId], times: 1 },
    ]);
    await hospital.call(checkIn, { appointmentId }, 'nurse');
    expect(await refusals()).toHaveLength(1);
  });
});
