import type { Session } from '../booking/session';
import { behindOf } from './behind';

const doctor = { id: 'D001', name: '胡长青', title: '主任医师' };
const session = {
  ...{ state: 'open', doctor, room: '1楼01诊室', clinicType: 'expert' },
  slots: [{ start: '08:00', end: '08:30' }],
} as unknown as Session;
const appointment = {
  ...{ slot: 0, doctor, start: '08:00', end: '08:30', room: '1楼01诊室' },
  clinicType: 'expert' as const,
};

test.each<[object, object | undefined]>([
  [{}, undefined],
  [{ state: 'stopped', room: '2楼' }, { told: 'stopped' }],
  [{ doctor: { ...doctor, id: 'D002' }, room: '2楼' }, { told: 'substituted' }],
  [{ slots: [{ start: '08:30', end: '09:00' }], room: '2楼' }, { told: 'timeChanged' }],
  [{ room: '2楼' }, { told: 'roomChanged' }],
  [{ clinicType: 'general' }, { told: undefined }],
])('R2a, R9: a session that is now %j: %j', (decided, behind) => {
  expect(behindOf({ ...session, ...decided } as Session, appointment)).toEqual(behind);
});
