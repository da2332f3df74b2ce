import { at } from '../../../../domain/time/time';
import {
  booked,
  bookedByDesk,
  came,
  hospitalForEach,
  laySession,
} from '../../../../tests/hospital';
import { referOutward } from '../../../../types/booking/referOutward';
import { viewBooking } from '../../../../types/booking/viewBooking';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });
const UNIT = '城东社区卫生服务中心';

describe('referrals (R2)', () => {
  test('an inward referral has the referring unit, sealed at rest; other channels have none', async () => {
    await laySession(hospital);
    const sent = await bookedByDesk(hospital, 1, { channel: 'referral', referredBy: UNIT });
    const called = await bookedByDesk(hospital, 2, { channel: 'phone', referredBy: UNIT });
    const seen = async (appointmentId: string) =>
      (await hospital.value(viewBooking, { appointmentId }, 'nurse')).booking.referredBy;
    expect(await seen(sent.appointmentId)).toBe(UNIT);
    expect(await seen(called.appointmentId)).toBeUndefined();
    expect(JSON.stringify(await hospital.all('appointments'))).not.toContain(UNIT);
    expect(JSON.stringify(await hospital.all('sessions'))).not.toContain(UNIT);
    expect(JSON.stringify(await hospital.all('audit'))).not.toContain(UNIT);
  });

  test('an outward referral is recorded once the patient has arrived, and can be corrected', async () => {
    const coming = await booked(hospital, '2026-11-26', { account: 'li', n: 2 });
    const { appointmentId } = await came(hospital, '2026-11-25');
    const outward = { appointmentId, unit: '省人民医院心内科', reason: '需要介入手术' };
    expect(
      await hospital.refusal(
        referOutward,
        { ...outward, appointmentId: coming.appointmentId },
        'nurse',
      ),
    ).toBe('NOT_ARRIVED');
    await hospital.value(referOutward, { ...outward, unit: '市一医院' }, 'nurse');
    const { booking } = await hospital.value(referOutward, outward, 'nurse');
    expect(booking.referredTo).toEqual({
      unit: outward.unit,
      reason: outward.reason,
      at: at('2026-11-25', '08:20'),
    });
    const kept = JSON.stringify(await hospital.all('appointments'));
    expect(kept).not.toContain(outward.unit);
    expect(kept).not.toContain(outward.reason);
    expect(await hospital.refusal(referOutward, outward, 'wang')).toBe('NOT_ALLOWED');
  });
});
