import { at } from '../../../../domain/time/time';
import { agreeForAlways, booked, came, messagesOf, wish } from '../../../../tests/hospital';
import { hospitalThatTells } from '../../../../tests/hospital/surveys';
import { saveCarePlan } from '../../../../types/care/saveCarePlan';
import { stopCare } from '../../../../types/care/stopCare';
import { revokeStrike } from '../../../../types/strikes/revokeStrike';
import type { CallEntry } from '../../calls/stores/calls';

const hospital = hospitalThatTells();
const { receivers } = messagesOf(hospital);

const VISIT = '2026-11-25';

describe('R19: other messages that are no longer true', () => {
  test('a care message is dropped if the patient stopped care meanwhile (R21)', async () => {
    const { patientId } = await came(hospital, VISIT, { slot: 1 });
    await agreeForAlways(hospital, 'wang', 'care');
    const item = { id: 'a', day: 1, kind: 'recovery' as const, title: '换药', text: '按时换药。' };
    const plan = { title: '产后', start: 'visit' as const, items: [item] };
    await hospital.value(saveCarePlan, { requestId: wish(), plan }, 'lin');
    hospital.at(at('2026-11-26', '10:00'));
    await hospital.runJobs();
    expect(await receivers('care')).toEqual([['wang', 'waiting']]);
    await hospital.value(stopCare, { patientId, stop: true }, 'wang');
    await hospital.runNotices();
    expect(await receivers('care')).toEqual([['wang', 'dropped']]);
  });

  test('a missed visit whose strike was revoked is not told, and not called for (R7)', async () => {
    const { appointmentId } = await booked(hospital, VISIT, { slot: 1 });
    await agreeForAlways(hospital, 'wang', 'strike');
    hospital.at(at('2026-11-25', '12:05'));
    await hospital.runJobs();
    const calls = async () => (await hospital.all<CallEntry>('calls')).map(({ _id }) => _id);
    const before = await calls();
    await hospital.value(
      revokeStrike,
      { strikeId: appointmentId, reason: '系统故障，到了没报上' },
      'nurse',
    );
    await hospital.runNotices();
    expect(await receivers('noShow')).toEqual([['wang', 'dropped']]);
    expect(await calls()).toEqual(before);
  });

  test('the notice of a day’s list is not for staff who have left (R10, R20)', async () => {
    await booked(hospital, VISIT, { slot: 1 });
    await agreeForAlways(hospital, 'chief', 'dayList');
    hospital.at(at('2026-11-24', '16:30'));
    await hospital.runJobs();
    expect(await receivers('dayList')).toContainEqual(['chief', 'waiting']);
    await hospital.set('staff', 'chief', { active: false });
    await hospital.runNotices();
    expect(await receivers('dayList')).toContainEqual(['chief', 'dropped']);
  });
});
