import { booked, sessionOn, wish } from '../../../tests/hospital';
import {
  hospitalThatReminds,
  itIs,
  jobsRunOn,
  mine,
  RETURN,
  returningWithConsent,
  slips,
} from '../../../tests/hospital/returns';
import { cancel } from '../../../types/booking/cancel';
import { move } from '../../../types/booking/move';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { stopSession } from '../../../types/changes/stopSession';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { checkIn } from '../../../types/visits/checkIn';
import { undoCheckIn } from '../../../types/visits/undoCheckIn';
import { followedOf } from '../followups/stores/followUps';
import type { Notice } from '../notices/stores/notices';

const hospital = hospitalThatReminds();

const asked = async () => (await slips(hospital)).map(each => followedOf(each).asked?.text);

describe('R13: booked and cancelled', () => {
  test('moved twice, cancelled, the same slot again: booked, each change is told once', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-04', '09:00');
    const { appointmentId } = await booked(hospital, RETURN);
    const sessionId = await sessionOn(hospital, RETURN);
    for (const slot of [2, 0])
      await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot }, 'wang');
    await hospital.value(cancel, { appointmentId }, 'wang');
    const again = await booked(hospital, RETURN);
    expect((await mine(hospital)).due).toMatchObject([
      { state: 'booked', booked: { appointmentId: again.appointmentId } },
    ]);
    await jobsRunOn(hospital, '2026-12-06', '2026-12-09');
    const kinds = (await hospital.all<Notice>('notices')).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind !== 'survey').sort()).toEqual([
      'booked',
      'booked',
      'booked',
      'cancelled',
      'moved',
      'moved',
      // At nine on the day before the visit.
      'reminder',
    ]);
  });

  test('R9: stopped by the hospital after booking closed: the follow-up does not say that it was never booked', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-04', '09:00');
    await booked(hospital, RETURN);
    itIs(hospital, '2026-12-09', '15:00');
    const stop = { sessionId: await sessionOn(hospital, RETURN), reason: '会诊' };
    await hospital.value(stopSession, stop, 'office');
    await jobsRunOn(hospital, '2026-12-11');
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，约好后遇医院停诊，没有再约。']);
  });

  test('a check-in taken back on its day, looked at in between: not come, and called', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-04', '09:00');
    const { appointmentId } = await booked(hospital, RETURN);
    itIs(hospital, RETURN, '08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await jobsRunOn(hospital, [RETURN, '08:15']);
    expect((await mine(hospital)).past).toMatchObject([{ state: 'came' }]);
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    expect((await mine(hospital)).due).toMatchObject([{ state: 'booked' }]);
    await jobsRunOn(hospital, '2026-12-11');
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，约了没有来。']);
  });

  test('another date after a missed one: nobody is called about the former one, unless a call was tried', async () => {
    const { appointmentId } = await returningWithConsent(hospital);
    const other = await returningWithConsent(hospital, { account: 'li', n: 2, slot: 1 });
    await jobsRunOn(hospital, '2026-12-11');
    expect(await slips(hospital)).toHaveLength(2);
    const tried = (await slips(hospital)).find(({ source }) => source.id === other.appointmentId)!;
    const record = { outcome: 'noAnswer' as const };
    await hospital.value(
      recordFollowUp,
      { requestId: wish(), followUpId: tried._id, record },
      'lin',
    );
    for (const id of [appointmentId, other.appointmentId])
      await hospital.value(setReturnVisit, { appointmentId: id, date: '2026-12-18' }, 'nurse');
    // The repeated request changes nothing.
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-18' }, 'nurse');
    expect((await slips(hospital)).map(({ _id }) => _id)).toEqual([tried._id]);
    // Missed again, it is called again.
    await jobsRunOn(hospital, '2026-12-19');
    expect((await slips(hospital)).map(({ _id }) => _id.slice(-10)).sort()).toEqual([
      RETURN,
      '2026-12-18',
      '2026-12-18',
    ]);
  });
});
