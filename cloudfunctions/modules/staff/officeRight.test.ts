import { at } from '../../../domain/time/time';
import { audited, dyingAt, hospitalForEach, wish } from '../../../tests/hospital';
import type { InputOf } from '../../../types/contract';
import { acceptInvitation } from '../../../types/staff/acceptInvitation';
import { changeStaff } from '../../../types/staff/changeStaff';
import { decideOfficeRight } from '../../../types/staff/decideOfficeRight';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { listInvitations } from '../../../types/staff/listInvitations';
import { withdrawInvitation } from '../../../types/staff/withdrawInvitation';
import type { Staff } from '../access/stores/staff';

const monday = at('2026-11-23', '09:00');
const day = 24 * 3_600_000;
const hospital = hospitalForEach({
  now: monday,
  staff: {
    nurse: { name: '周敏', roles: ['desk'] },
    qian: { name: '钱护士', roles: ['desk'] },
    wu: { name: '吴建国', roles: ['outpatientOffice'] },
    zheng: { name: '郑主任', roles: ['outpatientOffice'] },
  },
});

const office = ['outpatientOffice' as const];
const both = ['desk' as const, 'outpatientOffice' as const];
type Of = InputOf<typeof decideOfficeRight>['of'];
const give = (staffId = 'nurse', by = 'wu', roles: InputOf<typeof changeStaff>['roles'] = both) =>
  hospital.call(changeStaff, { staffId, roles }, by);
const decide = async (of: Of, by: string, agrees = true) => {
  const answer = await hospital.call(decideOfficeRight, { of, agrees }, by);
  return answer.ok ? 'done' : answer.refusal.code;
};
const nurses: Of = { staffId: 'nurse' };
const offers = (by = 'zheng') => hospital.value(listInvitations, {}, by);
const rolesOf = async (account: string) => {
  const record = (await hospital.all<Staff>('staff')).find(({ _id }) => _id === account);
  return record?.active ? record.roles : [];
};
const invite = (by = 'wu') =>
  hospital.value(inviteStaff, { requestId: wish(), name: '孙主任', roles: office }, by);
const accept = async (code: string, account = 'sun') => {
  const answer = await hospital.call(acceptInvitation, { code }, account);
  return answer.ok ? 'accepted' : answer.refusal.code;
};
const invited = async (by = 'zheng'): Promise<Of & { invitationId: string }> => {
  const [first] = (await offers(by)).invitations;
  if (!first) throw new Error('nobody is invited');
  return { invitationId: first.invitationId };
};

describe('with two members in the outpatient office, adding another one takes two (R20)', () => {
  test('it is listed and waits for a second approval; only then it applies; both are on the audit record', async () => {
    expect(await give()).toMatchObject({
      value: { staff: { roles: ['desk'] }, awaitsYesUntil: monday + 3 * day },
    });
    expect(await rolesOf('nurse')).toEqual(['desk']);
    const waiting = { staffId: 'nurse', name: '周敏', roles: both, by: '吴建国', awaitsYes: true };
    expect((await offers('zheng')).grants).toMatchObject([{ ...waiting, mayAgree: true }]);
    expect((await offers('wu')).grants).toMatchObject([{ ...waiting, mayAgree: false }]);
    expect(await decide(nurses, 'zheng')).toBe('done');
    expect(await rolesOf('nurse')).toEqual(both);
    expect((await offers()).grants).toEqual([]);
    const [proposed] = await audited(hospital, 'changeStaff');
    expect(proposed).toMatchObject({ actor: 'wu', details: { awaitsYes: true } });
    expect(await audited(hospital, 'decideOfficeRight')).toMatchObject([
      { actor: 'zheng', subjects: ['nurse'], details: { agrees: true } },
    ]);
  });

  test('the proposer cannot approve it, and may withdraw it', async () => {
    await give();
    expect(await decide(nurses, 'wu')).toBe('OFFICE_RIGHT_OWN');
    expect(await decide(nurses, 'wu', false)).toBe('done');
    expect(await decide(nurses, 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
    expect(await rolesOf('nurse')).toEqual(['desk']);
  });

  test('declined it is over, and may be proposed again', async () => {
    await give();
    expect(await decide(nurses, 'zheng', false)).toBe('done');
    expect(await decide(nurses, 'zheng', false)).toBe('done');
    expect((await offers()).grants).toEqual([]);
    hospital.at(monday + 1000);
    expect(await give()).toMatchObject({ value: { awaitsYesUntil: monday + 3 * day + 1000 } });
    expect(await decide(nurses, 'zheng')).toBe('done');
    expect(await rolesOf('nurse')).toEqual(both);
  });

  test('after three days it expires', async () => {
    await give();
    hospital.at(monday + 3 * day);
    expect((await offers()).grants).toEqual([]);
    expect(await decide(nurses, 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
    expect(await give('nurse', 'zheng')).toMatchObject({ ok: true });
    expect(await decide(nurses, 'wu')).toBe('done');
  });

  test('it ends with the right of the proposer, and with the membership of the person proposed', async () => {
    await give();
    await hospital.value(changeStaff, { staffId: 'wu', active: false }, 'zheng');
    expect((await offers()).grants).toEqual([]);
    expect(await decide(nurses, 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
    await hospital.value(changeStaff, { staffId: 'wu', active: true }, 'zheng');
    await give();
    await hospital.value(changeStaff, { staffId: 'nurse', active: false }, 'zheng');
    expect(await decide(nurses, 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
    expect(await rolesOf('nurse')).toEqual([]);
  });

  test('the same request twice is one; another member is told that one waits', async () => {
    const [one, again] = await Promise.all([give(), give()]);
    expect(one.ok && again.ok && one.value).toEqual(again.ok && again.value);
    expect(await give('nurse', 'zheng')).toMatchObject({
      refusal: { code: 'OFFICE_RIGHT_PENDING', wayOn: expect.stringMatching(/同意/) },
    });
    expect((await offers()).grants).toHaveLength(1);
  });

  test('taking a former member back takes two as well; other changes take one', async () => {
    await hospital.set('staff', 'nurse', { roles: both, active: false });
    const back = { staffId: 'nurse', active: true };
    expect(await hospital.value(changeStaff, back, 'wu')).toHaveProperty('awaitsYesUntil');
    expect(await rolesOf('nurse')).toEqual([]);
    expect(await decide(nurses, 'zheng')).toBe('done');
    expect(await rolesOf('nurse')).toEqual(both);
    const lesser = { staffId: 'nurse', roles: ['desk' as const] };
    expect(await hospital.value(changeStaff, lesser, 'wu')).not.toHaveProperty('awaitsYesUntil');
  });

  test('with one member one is enough, and that is on the audit record', async () => {
    await hospital.set('staff', 'zheng', { active: false });
    expect(await give()).toMatchObject({ value: { staff: { roles: both } } });
    const [line] = await audited(hospital, 'changeStaff');
    expect(line).toMatchObject({ actor: 'wu', details: { alone: true } });
    expect(await give('nurse', 'wu', ['desk'])).toMatchObject({ ok: true });
  });

  test('an approval whose call died anywhere is completed by repeating it, and does nothing twice', async () => {
    for (let request = 1; request <= 12; request++) {
      await hospital.set('staff', 'nurse', { roles: ['desk'] });
      hospital.at(monday + request * 1000);
      await give();
      await dyingAt(hospital, request, () => decide(nurses, 'zheng'));
      await decide(nurses, 'zheng');
      expect([request, await rolesOf('nurse')]).toEqual([request, both]);
    }
    await hospital.value(changeStaff, { staffId: 'nurse', roles: ['desk'] }, 'wu');
    await decide(nurses, 'zheng');
    expect(await rolesOf('nurse')).toEqual(['desk']);
  });
});

describe('one of two members who removes the other does not choose the successor alone (R20)', () => {
  const end = (staffId = 'zheng', by = 'wu') =>
    hospital.value(changeStaff, { staffId, active: false }, by);
  const week = monday + 7 * day;
  const said = { code: 'OFFICE_ALONE', facts: { until: week }, wayOn: expect.any(String) };

  test('for seven days they cannot add anybody, in any way; afterwards they can, on the audit record', async () => {
    await end();
    expect(await give()).toMatchObject({ refusal: said });
    const wanted = { requestId: wish(), name: '孙主任', roles: office };
    expect(await hospital.call(inviteStaff, wanted, 'wu')).toMatchObject({ refusal: said });
    hospital.at(week - 1);
    expect(await give()).toMatchObject({ refusal: said });
    expect(await rolesOf('nurse')).toEqual(['desk']);
    hospital.at(week);
    expect(await give()).toMatchObject({ value: { staff: { roles: both } } });
    expect((await audited(hospital, 'changeStaff')).at(-1)).toMatchObject({
      details: { alone: true },
    });
  });

  test('nor by an earlier code, with or without the role of the removed member', async () => {
    const { code } = await invite();
    await hospital.value(changeStaff, { staffId: 'zheng', roles: ['desk'] }, 'wu');
    expect(await accept(code)).toBe('OFFICE_ALONE');
    expect(await rolesOf('sun')).toEqual([]);
    expect((await offers('wu')).invitations).toMatchObject([{ awaitsYes: false }]);
  });

  test('the last of several removals counts; while there are two members it takes two', async () => {
    await hospital.set('staff', 'nurse', { roles: both });
    await end('nurse');
    expect(await give('qian')).toMatchObject({ value: { awaitsYesUntil: monday + 3 * day } });
    hospital.at(monday + 2 * day);
    await end();
    hospital.at(week);
    expect(await give('qian')).toMatchObject({ refusal: { facts: { until: week + 2 * day } } });
  });

  test('a mistake is undone at once: the removed member comes back, and others wait for two', async () => {
    await end();
    const back = { staffId: 'zheng', active: true };
    expect(await hospital.value(changeStaff, back, 'wu')).toMatchObject({
      staff: { active: true, roles: office },
    });
    expect(await give()).toMatchObject({ value: { awaitsYesUntil: expect.any(Number) } });
  });

  test('a member removed long ago cannot be taken back by one alone', async () => {
    await hospital.set('staff', 'nurse', { roles: both });
    await end('nurse');
    hospital.at(monday + 8 * day);
    await end();
    const back = { staffId: 'nurse', active: true };
    expect(await hospital.refusal(changeStaff, back, 'wu')).toBe('OFFICE_ALONE');
  });

  test('a member who leaves by their own decision delays nothing', async () => {
    await end('zheng', 'zheng');
    expect(await give()).toMatchObject({ value: { staff: { roles: both } } });
  });

  test('a lone member does everything else at once', async () => {
    await end();
    await hospital.value(inviteStaff, { requestId: wish(), name: '钱护士', roles: ['desk'] }, 'wu');
    expect(await give('nurse', 'wu', ['desk', 'followUpOffice'])).toMatchObject({ ok: true });
  });
});

describe('inviting a member into the outpatient office takes two, once there are two (R20)', () => {
  test('the code works once a second member has approved, only for the invited person', async () => {
    const { code, awaitsYes } = await invite();
    expect(awaitsYes).toBe(true);
    expect(await accept(code)).toBe('INVITATION_AWAITS_YES');
    const of = await invited();
    expect((await offers('zheng')).invitations).toMatchObject([
      { awaitsYes: true, mayAgree: true },
    ]);
    expect((await offers('wu')).invitations).toMatchObject([{ mayAgree: false }]);
    expect(await decide(of, 'wu')).toBe('OFFICE_RIGHT_OWN');
    expect(await accept(code)).toBe('INVITATION_AWAITS_YES');
    expect(await decide(of, 'zheng')).toBe('done');
    expect(await decide(of, 'zheng')).toBe('done');
    expect((await offers()).invitations).toMatchObject([{ awaitsYes: false, mayAgree: false }]);
    expect(await accept(code)).toBe('accepted');
    expect(await rolesOf('sun')).toEqual(office);
  });

  test('declined it is worthless, and one without that right needs no decision', async () => {
    const { code } = await invite();
    expect(await decide(await invited(), 'zheng', false)).toBe('done');
    expect(await accept(code)).toBe('INVITATION_UNKNOWN');
    hospital.at(monday + 1000);
    await hospital.value(inviteStaff, { requestId: wish(), name: '钱护士', roles: ['desk'] }, 'wu');
    expect(await decide(await invited(), 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
    expect(await decide({ invitationId: 'none' }, 'zheng')).toBe('OFFICE_RIGHT_UNKNOWN');
  });

  test('it ends with the right of its author, even if a second member approved', async () => {
    const { code } = await invite();
    await decide(await invited(), 'zheng');
    await hospital.value(changeStaff, { staffId: 'wu', active: false }, 'zheng');
    expect(await accept(code)).toBe('INVITATION_UNKNOWN');
  });

  test('made by the only member it works at once; used when there are two it waits for the second', async () => {
    await hospital.set('staff', 'zheng', { active: false });
    const [first, second] = [await invite(), await invite()];
    expect(first.awaitsYes).toBe(false);
    expect(await accept(first.code)).toBe('accepted');
    const [line] = await audited(hospital, 'acceptInvitation');
    expect(line).toMatchObject({ actor: 'sun', details: { alone: true } });
    expect(await accept(second.code, 'thief')).toBe('INVITATION_AWAITS_YES');
    expect(await decide(await invited('sun'), 'sun')).toBe('done');
    expect(await accept(second.code, 'li')).toBe('accepted');
  });

  test('a doctor, a desk or a follow-up office never decides', async () => {
    await give();
    for (const contract of [listInvitations, withdrawInvitation, decideOfficeRight])
      expect(
        await hospital.call(contract, { of: nurses, agrees: true } as never, 'nurse'),
      ).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });
});
