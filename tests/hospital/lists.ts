import { at } from '../../domain/time/time';
import { bookedByDesk } from './bookings';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { laySession } from './sessions';

/** A hospital with two doctors on the morning of 25 November; it is Monday 23 November, 09:00. */
export function hospitalOfTwoDoctors(): TestHospital {
  const hospital = hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      nurse: ['desk'],
      office: ['outpatientOffice'],
      hu: { roles: ['doctor'], doctorId: 'D001' },
      qian: { roles: ['doctor'], doctorId: 'D002' },
    },
  });
  beforeEach(async () => {
    await laySession(hospital, { slots: 3 });
    const id = await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
    const doctor = { id: 'D002', name: '钱俊杰', title: '主治医师' };
    await hospital.set('sessions', id, { doctor });
  });
  return hospital;
}

/** Books four patients of the first doctor, by every way to a place, and one of the second. */
export async function fillMorning(hospital: TestHospital): Promise<void> {
  await bookedByDesk(hospital, 1, { channel: 'onSite' });
  await bookedByDesk(hospital, 2, { slot: 2 });
  await bookedByDesk(hospital, 3, { slot: 1 });
  await bookedByDesk(hospital, 4, { slot: 2, channel: 'referral' });
  await bookedByDesk(hospital, 5, { sessionId: 'S-20261125-D002-am' });
}
