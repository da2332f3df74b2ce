import { change } from '../../types/changes/change';
import { isWhole, type UnfinishedChange, unfit } from './whole';

const clinic = {
  ...{ clinicType: 'general', period: 'morning', slotMinutes: 30, places: 2, room: '2楼201' },
};
const extra = {
  ...{ kind: 'extra', doctorId: 'D001', date: '2026-12-01', start: '08:00', slots: 8 },
  ...clinic,
};
const set = { doctorId: 'D001', doctor: '李明', title: '医师', department: '内科', weekday: 1 };
const weekly = { kind: 'weekly', set: { ...set, ...clinic, start: '09:00', end: '11:00' } };
const session = { kind: 'session', sessionId: 's1' };

const whole: UnfinishedChange[] = [
  { kind: 'stop', sessionId: 's1' },
  { kind: 'substitute', sessionId: 's1', doctorId: 'D001' },
  { ...session, room: '3楼', start: '09:00', slots: 4, fee: 0 },
  { ...extra, fee: 1500 },
  { kind: 'away', doctorId: 'D001', from: '2026-12-01', until: '2026-12-03' },
  { kind: 'copyWeek', from: '2026-11-30', to: '2026-12-07', departmentId: 'K1' },
  { kind: 'closing', date: '2026-12-24' },
  { kind: 'weekly', remove: { doctorId: 'D001', weekday: 2, period: 'afternoon' } },
  weekly,
];
const lacking: UnfinishedChange[] = [
  { kind: 'substitute', sessionId: 's1', doctorId: undefined },
  ...[
    { room: ' ' },
    { start: '9:00' },
    { slots: 0 },
    { slots: 97 },
    { slotMinutes: 4 },
    { slotMinutes: 30.5 },
    { places: 201 },
    { fee: Number.NaN },
    { fee: -1 },
    { clinicType: undefined },
    { period: undefined },
    { date: '' },
    { date: '2026-02-30' },
    { date: '1899-12-31' },
    { doctorId: undefined },
  ].map(wrong => ({ ...extra, ...wrong })),
  { kind: 'away', doctorId: 'D001', from: '2026-12-01', until: '' },
  { kind: 'room', room: '3楼', toRoom: ' ', from: '2026-12-01', until: '2026-12-02' },
  ...[
    { doctorId: '李明' },
    { doctorId: '' },
    { doctor: '李' },
    { title: '' },
    { department: '科'.repeat(31) },
    { weekday: 8 },
    { end: 'NaN:NaN' },
    { end: '24:30' },
  ].map(wrong => ({ ...weekly, set: { ...weekly.set, ...wrong } })),
];

test.each(whole)('R2a: %j is complete, and the contract accepts it', asked => {
  expect(isWhole(asked)).toBe(true);
  expect(change.safeParse(asked).error).toBeUndefined();
});

test.each(lacking)('R2a: %j is not complete, and the contract refuses it', asked => {
  expect(isWhole(asked)).toBe(false);
  expect(change.safeParse(asked).success).toBe(false);
});

test('R2a: what does not fit is named, in a group too', () => {
  expect(unfit(weekly)).toEqual([]);
  expect(unfit({ ...extra, room: ' ', places: 201 })).toEqual(['places', 'room']);
  const wrong = { ...weekly.set, doctorId: '李明', fee: Number.NaN };
  expect(unfit({ ...weekly, set: wrong })).toEqual(['doctorId', 'fee']);
});
