import { at } from '../../../../domain/time/time';
import { audited, booked, came, cardNumber, hospitalForEach } from '../../../../tests/hospital';
import { checkIn } from '../../../../types/visits/checkIn';
import { revealDocument } from '../../../../types/visits/revealDocument';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const DATE = '2026-11-25';
const on = (time: string, ms = 0) => hospital.at(at(DATE, time) + ms);

describe('R6: checking in', () => {
  test('the shown document is compared, full only while checking in, and every look is on the audit record', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    const number = cardNumber(1);
    expect(await hospital.refusal(revealDocument, { appointmentId }, 'nurse')).toBe(
      'CHECK_IN_NOT_YET',
    );
    on('08:10');
    const shown = await hospital.value(revealDocument, { appointmentId }, 'nurse');
    expect(shown.number).toBe(number);
    const wrong = { appointmentId, document: cardNumber(2) };
    expect(await hospital.refusal(checkIn, wrong, 'nurse')).toBe('DOCUMENT_DIFFERS');
    await hospital.value(checkIn, { appointmentId, document: ` ${number} ` }, 'nurse');
    const records = await audited(hospital);
    // The attempt with a wrong document is there as well, because refused attempts are on the audit
    // record (R20).
    expect(records.map(({ operation }) => operation).sort()).toEqual([
      'checkIn',
      'checkIn',
      'revealDocument',
    ]);
    for (const record of records) expect(record.subjects).toEqual([appointmentId]);
    expect(JSON.stringify(records)).not.toContain(number);
  });

  test('a check-in that was taken back shows the full document on its own day only', async () => {
    const { appointmentId } = await came(hospital, DATE);
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    on('11:00');
    expect(await hospital.value(revealDocument, { appointmentId }, 'nurse')).toBeTruthy();
    hospital.at(at('2026-11-26', '08:00'));
    await hospital.runJobs();
    expect(await hospital.refusal(revealDocument, { appointmentId }, 'nurse')).toBe(
      'CHECK_IN_OVER',
    );
  });
});
