import { at } from '../../../../domain/time/time';
import { hospitalForEach } from '../../../../tests/hospital';
import { listBookings } from '../../../../types/booking/listBookings';
import type { InputOf } from '../../../../types/contract';
import { changeStaff } from '../../../../types/staff/changeStaff';
import { listStaff } from '../../../../types/staff/listStaff';
import type { Staff } from '../../access/stores/staff';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const record = async (account: string) =>
  (await hospital.all<Staff>('staff')).find(({ _id }) => _id === account);
const change = (
  staffId: string,
  more: Omit<InputOf<typeof changeStaff>, 'staffId'>,
  by = 'office',
) => hospital.call(changeStaff, { staffId, ...more }, by);

describe('changing staff (R20)', () => {
  test('roles and rights from one moment to the next; the list shows members in force first', async () => {
    expect(
      await change('nurse', { roles: ['desk', 'followUpOffice'], mayAddNumbers: true }),
    ).toMatchObject({
      ok: true,
      value: { staff: { roles: ['desk', 'followUpOffice'], mayAddNumbers: true, active: true } },
    });
    await change('nurse', { active: false });
    expect(await hospital.refusal(listBookings, { date: '2026-11-23' }, 'nurse')).toBe(
      'NOT_ALLOWED',
    );
    const { staff } = await hospital.value(listStaff, {}, 'office');
    expect(staff.map(({ staffId, active }) => [staffId, active])).toEqual([
      ['office', true],
      ['nurse', false],
    ]);
    await change('nurse', { active: true });
    expect(await hospital.value(listBookings, { date: '2026-11-23' }, 'nurse')).toBeDefined();
  });

  test('an empty doctor number removes it, on the audit record', async () => {
    await hospital.set('staff', 'nurse', { doctorId: 'D001' });
    expect(await change('nurse', { doctorId: '' })).toMatchObject({ ok: true });
    const records = await hospital.all<{ operation: string; details: object }>('audit');
    expect(records.at(-1)).toMatchObject({
      operation: 'changeStaff',
      details: { doctorId: '' },
    });
  });

  test('the last member of the outpatient office can neither be removed nor lose the role', async () => {
    for (const more of [{ active: false }, { roles: ['desk' as const] }])
      expect(await change('office', more)).toMatchObject({ refusal: { code: 'LAST_OFFICE' } });
    expect((await record('office'))?.active).toBe(true);
  });

  test('of two who remove each other at the same time at most one is removed', async () => {
    await change('nurse', { roles: ['outpatientOffice'] });
    const answers = await Promise.all([
      change('nurse', { active: false }, 'office'),
      change('office', { active: false }, 'nurse'),
    ]);
    expect(answers.filter(answer => answer.ok).length).toBeLessThanOrEqual(1);
    const active = (await hospital.all<Staff>('staff')).filter(staff => staff.active);
    expect(active.length).toBeGreaterThanOrEqual(1);
    // A minute later the result is settled.
    hospital.at(monday + 60_000);
    if (active.length === 2) {
      expect(await change('nurse', { active: false }, 'office')).toMatchObject({ ok: true });
      expect(await change('office', { active: false }, 'office')).toMatchObject({
        refusal: { code: 'LAST_OFFICE' },
      });
    }
  });

  test('the same change twice is one; an unknown member is refused', async () => {
    const twice = await Promise.all([1, 2].map(() => change('nurse', { mayAddNumbers: true })));
    for (const answer of twice) expect(answer.ok).toBe(true);
    expect(await change('nobody', { active: false })).toMatchObject({
      refusal: { code: 'STAFF_UNKNOWN' },
    });
  });
});
