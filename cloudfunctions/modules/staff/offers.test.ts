import { at } from '../../../domain/time/time';
import { audited, hospitalForEach, wish } from '../../../tests/hospital';
import { listBookings } from '../../../types/booking/listBookings';
import type { InputOf } from '../../../types/contract';
import { acceptInvitation } from '../../../types/staff/acceptInvitation';
import { changeStaff } from '../../../types/staff/changeStaff';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { listInvitations } from '../../../types/staff/listInvitations';
import { withdrawInvitation } from '../../../types/staff/withdrawInvitation';
import type { Staff } from '../access/stores/staff';

const monday = at('2026-11-23', '09:00');
const day = 24 * 3_600_000;
const hospital = hospitalForEach({
  now: monday,
  staff: {
    nurse: ['desk'],
    wu: { name: '吴建国', roles: ['outpatientOffice'] },
    zheng: { name: '郑主任', roles: ['outpatientOffice'] },
  },
});

const invite = (more: Partial<InputOf<typeof inviteStaff>> = {}, by = 'wu') =>
  hospital.value(inviteStaff, { requestId: wish(), name: '孙护士', roles: ['desk'], ...more }, by);
const accept = async (code: string, account: string) => {
  const answer = await hospital.call(acceptInvitation, { code }, account);
  return answer.ok ? 'accepted' : answer.refusal.code;
};
const offers = (by = 'wu') => hospital.value(listInvitations, {}, by);
const offered = async () => {
  const [first] = (await offers()).invitations;
  if (!first) throw new Error('nobody is invited');
  return first.invitationId;
};
const withdraw = (invitationId: string, by = 'wu') =>
  hospital.call(withdrawInvitation, { invitationId }, by);
const change = (staffId: string, more: Omit<InputOf<typeof changeStaff>, 'staffId'>, by = 'wu') =>
  hospital.value(changeStaff, { staffId, ...more }, by);
const record = async (account: string) =>
  (await hospital.all<Staff>('staff')).find(({ _id }) => _id === account);

describe('invitations are listed and withdrawn (R20)', () => {
  test('usable ones are listed for the office, newest first, with author and end, without the code', async () => {
    const first = await invite({ departments: [] });
    hospital.at(monday + 1000);
    const second = await invite({ name: '钱医生', mayAddNumbers: true }, 'zheng');
    const { invitations, grants } = await offers();
    expect(grants).toEqual([]);
    expect(invitations).toEqual([
      {
        ...{ invitationId: expect.any(String), name: '钱医生', roles: ['desk'] },
        ...{ mayAddNumbers: true, departments: [], by: '郑主任' },
        ...{ at: monday + 1000, until: second.until, awaitsYes: false, mayAgree: false },
      },
      expect.objectContaining({ name: '孙护士', by: '吴建国', until: first.until }),
    ]);
    expect(JSON.stringify(invitations)).not.toContain(first.code);
    await accept(first.code, 'sun');
    hospital.at(second.until);
    expect((await offers()).invitations).toEqual([]);
  });

  test('any member of the office can withdraw one; its code is then refused like a wrong one', async () => {
    const { code } = await invite();
    const invitationId = await offered();
    expect(await withdraw(invitationId, 'zheng')).toMatchObject({ value: { invitations: [] } });
    expect(await withdraw(invitationId, 'wu')).toMatchObject({ ok: true });
    expect(await accept(code, 'sun')).toBe('INVITATION_UNKNOWN');
    expect(await record('sun')).toBeUndefined();
    const lines = await audited(hospital, 'withdrawInvitation');
    expect(lines.map(({ actor, subjects }) => [actor, subjects])).toEqual([
      ['zheng', [invitationId]],
      ['wu', [invitationId]],
    ]);
  });

  test('a used one cannot be withdrawn, and an unknown one is unknown; both refusals say how to go on', async () => {
    const { code } = await invite();
    const invitationId = await offered();
    await accept(code, 'sun');
    expect(await withdraw(invitationId)).toMatchObject({
      refusal: { code: 'INVITATION_TAKEN', wayOn: expect.stringMatching(/停用/) },
    });
    expect(await withdraw('none')).toMatchObject({ refusal: { code: 'INVITATION_UNKNOWN' } });
    expect(await accept(code, 'sun')).toBe('accepted');
  });

  test('of withdrawing and accepting at the same time one happens', async () => {
    const { code } = await invite();
    const invitationId = await offered();
    const [withdrawn, accepted] = await Promise.all([withdraw(invitationId), accept(code, 'sun')]);
    expect([withdrawn.ok, accepted === 'accepted']).toContain(false);
    expect((await record('sun')) !== undefined).toBe(accepted === 'accepted');
  });
});

describe('an invitation ends with the right of its author (R20)', () => {
  test.each([
    ['whose time ended', { active: false }],
    ['who left the office', { roles: ['desk' as const] }],
  ])('of a member %s no code works any more, even when they come back', async (_, left) => {
    const { code } = await invite({}, 'zheng');
    const others = await invite({ name: '周护士' }, 'wu');
    await change('zheng', left);
    expect((await offers()).invitations.map(({ name }) => name)).toEqual(['周护士']);
    expect(await accept(code, 'sun')).toBe('INVITATION_UNKNOWN');
    hospital.at(monday + 1000);
    await change('zheng', { active: true, roles: ['outpatientOffice'] });
    expect(await accept(code, 'sun')).toBe('INVITATION_UNKNOWN');
    expect(await accept(others.code, 'zhou')).toBe('accepted');
  });

  test('a code kept by a former member does not bring them back, from any inviter', async () => {
    const own = await invite({ roles: ['outpatientOffice'] }, 'zheng');
    const kept = await invite({ roles: ['desk'] }, 'wu');
    hospital.at(monday + 1000);
    await change('zheng', { active: false });
    expect(await accept(own.code, 'zheng')).toBe('INVITATION_UNKNOWN');
    expect(await accept(kept.code, 'zheng')).toBe('INVITATION_BEFORE_END');
    expect(await record('zheng')).toMatchObject({ active: false });
    // It still works for other people, and a newer one works for them.
    expect(await accept(kept.code, 'sun')).toBe('accepted');
    hospital.at(monday + day);
    const fresh = await invite({ roles: ['desk'] }, 'wu');
    expect(await accept(fresh.code, 'zheng')).toBe('accepted');
    expect(await record('zheng')).toMatchObject({ active: true, roles: ['desk'] });
  });

  test('a code from before their end gives them nothing after they are back', async () => {
    const kept = await invite({ roles: ['followUpOffice'] });
    hospital.at(monday + 1000);
    await change('nurse', { active: false });
    await change('nurse', { active: true });
    expect(await accept(kept.code, 'nurse')).toBe('INVITATION_BEFORE_END');
    expect((await record('nurse'))?.roles).toEqual(['desk']);
  });

  test('a right that ended is gone with the very next call, on every instance', async () => {
    const today = { date: '2026-11-23' };
    await hospital.value(listBookings, today, 'nurse');
    await change('nurse', { active: false });
    expect(await hospital.refusal(listBookings, today, 'nurse')).toBe('NOT_ALLOWED');
    await change('nurse', { active: true });
    await change('zheng', { roles: ['desk'] });
    expect(await hospital.refusal(listInvitations, {}, 'zheng')).toBe('NOT_ALLOWED');
  });

  test('an invitation gives no role more departments than it was given with', async () => {
    await hospital.set('staff', 'nurse', { departments: ['K01'] });
    const desks = await invite({ name: '周敏', roles: ['desk'] });
    const everywhere = await invite({ name: '周敏', roles: ['followUpOffice'] });
    expect(await accept(everywhere.code, 'nurse')).toBe('INVITATION_DEPARTMENTS');
    expect(await record('nurse')).toMatchObject({ roles: ['desk'], departments: ['K01'] });
    expect(await accept(everywhere.code, 'sun')).toBe('accepted');
    // The other desk's right is for all departments, as it was given.
    expect(await accept(desks.code, 'nurse')).toBe('accepted');
    expect(await record('nurse')).toMatchObject({ roles: ['desk'], departments: [] });
  });

  test('right codes that may not be used do not count as wrong tries', async () => {
    const kept = await invite();
    hospital.at(monday + 1000);
    await change('nurse', { active: false });
    for (let n = 0; n < 12; n++)
      expect(await accept(kept.code, 'nurse')).toBe('INVITATION_BEFORE_END');
  });
});
