import { at } from '../../../../domain/time/time';
import { bookedByDesk, messagesOf, sessionOn, wish } from '../../../../tests/hospital';
import { hospitalThatTells, offeredWithConsent, rated } from '../../../../tests/hospital/surveys';
import { answerCase } from '../../../../types/cases/answerCase';
import { closeCase } from '../../../../types/cases/closeCase';
import { openCase } from '../../../../types/cases/openCase';
import { recordCallAgain } from '../../../../types/cases/recordCallAgain';
import { removePatient } from '../../../../types/people/removePatient';

const hospital = hospitalThatTells();
const { receivers } = messagesOf(hospital);

const VISIT = '2026-11-25';

describe('R16, R19: the notice of a case’s answer', () => {
  const text = '已向当事护士了解情况';
  async function answered() {
    const { appointmentId, patientId } = await offeredWithConsent(hospital);
    await hospital.runNotices();
    const { survey } = await rated(hospital, appointmentId, 'dissatisfied');
    const caseId = survey.caseId ?? '';
    await hospital.value(answerCase, { requestId: wish(), caseId, text }, 'lin');
    return { caseId, patientId };
  }

  test('is sent, even if the case was closed with a reason since', async () => {
    const { caseId } = await answered();
    const reason = '已当面说明';
    await hospital.value(closeCase, { requestId: wish(), caseId, reason }, 'lin');
    await hospital.runNotices();
    expect(await receivers('caseAnswered')).toEqual([['wang', 'sent']]);
  });

  test('is dropped once the patient was called and is satisfied', async () => {
    const { caseId } = await answered();
    const input = { requestId: wish(), caseId, outcome: 'satisfied' as const, note: '' };
    await hospital.value(recordCallAgain, input, 'lin');
    await hospital.runNotices();
    expect(await receivers('caseAnswered')).toEqual([['wang', 'dropped']]);
  });

  test('is not sent to an account that no longer holds the patient', async () => {
    const { patientId } = await answered();
    hospital.at(at('2026-11-25', '19:01'));
    await hospital.value(removePatient, { patientId }, 'wang');
    await hospital.runNotices();
    expect(await receivers('caseAnswered')).toEqual([['wang', 'dropped']]);
  });

  test('for a case opened by the desk, is sent to the account that holds the patient, even if the desk booked', async () => {
    const sessionId = await sessionOn(hospital, VISIT);
    const booking = await bookedByDesk(hospital, 1, { sessionId, slot: 1 });
    await hospital.patient('li', 1);
    const { appointmentId } = booking;
    const opened = await hospital.value(
      openCase,
      { requestId: wish(), kind: 'process', text: '等了太久', of: { appointmentId } },
      'nurse',
    );
    const { caseId } = opened.case;
    await hospital.value(answerCase, { requestId: wish(), caseId, text }, 'lin');
    await hospital.runNotices();
    expect((await receivers('caseAnswered')).map(([account]) => account)).toEqual(['li']);
  });
});
