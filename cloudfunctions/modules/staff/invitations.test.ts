import { at } from '../../../domain/time/time';
import { bringRoster, hospitalForEach, wish } from '../../../tests/hospital';
import { whoAmI } from '../../../types/access/whoAmI';
import { listBookings } from '../../../types/booking/listBookings';
import type { InputOf } from '../../../types/contract';
import { acceptInvitation } from '../../../types/staff/acceptInvitation';
import { changeStaff } from '../../../types/staff/changeStaff';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import type { Staff } from '../access/stores/staff';
import type { Invitation } from './stores/invitations';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});
afterEach(() => {
  delete process.env.YUEHAO_FIRST_INVITATION;
});

const day = 24 * 3_600_000;
const invite = async (more: Partial<InputOf<typeof inviteStaff>> = {}) =>
  hospital.value(
    inviteStaff,
    { requestId: wish(), name: '孙护士', roles: ['desk'], ...more },
    'office',
  );
const accept = (code: string, account: string) =>
  hospital.call(acceptInvitation, { code }, account);
const codeOf = (answer: Awaited<ReturnType<typeof accept>>) =>
  answer.ok ? 'accepted' : answer.refusal.code;
const record = async (account: string) =>
  (await hospital.all<Staff>('staff')).find(({ _id }) => _id === account);
const change = (
  staffId: string,
  more: Omit<InputOf<typeof changeStaff>, 'staffId'>,
  by = 'office',
) => hospital.call(changeStaff, { staffId, ...more }, by);

describe('invitations (R20)', () => {
  test('a code makes the first account that enters it a member of staff with the given rights', async () => {
    const { code, until } = await invite({ mayAddNumbers: true });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(until).toBe(monday + 3 * day);
    expect(await accept(code, 'sun')).toEqual({
      ok: true,
      value: { name: '孙护士', roles: ['desk'] },
    });
    expect(await hospital.value(whoAmI, {}, 'sun')).toEqual({
      today: '2026-11-23',
      staff: { name: '孙护士', roles: ['desk'], mayAddNumbers: true },
    });
    expect(await hospital.value(listBookings, { date: '2026-11-23' }, 'sun')).toBeDefined();
  });

  test('used once: the same account again gets the same answer, another is refused, also at the same time', async () => {
    const { code } = await invite();
    const accounts = ['sun', 'sun', 'qian', 'li'];
    const answers = await Promise.all(accounts.map(account => accept(code, account)));
    const [invitation] = await hospital.all<Invitation>('invitations');
    const winner = invitation!.usedBy!;
    for (const [i, account] of accounts.entries())
      expect(codeOf(answers[i]!)).toBe(account === winner ? 'accepted' : 'INVITATION_USED');
    expect(codeOf(await accept(code, winner))).toBe('accepted');
    expect((await hospital.all<Staff>('staff')).map(({ _id }) => _id).sort()).toEqual(
      ['nurse', 'office', winner].sort(),
    );
  });

  test('the same request to invite sent twice is one invitation; the code is not stored', async () => {
    const requestId = 'request-same';
    const [one, two] = await Promise.all([invite({ requestId }), invite({ requestId })]);
    expect(two).toEqual(one);
    const stored = JSON.stringify([await hospital.all('invitations'), await hospital.all('audit')]);
    expect(stored).not.toContain(one.code);
    expect(await hospital.all('invitations')).toHaveLength(1);
  });

  test('typed with spaces, hyphens, small letters or look-alikes it is the same code', async () => {
    const { code } = await invite();
    const typed = `${code.slice(0, 5)}-${code.slice(5)} `
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l');
    expect(codeOf(await accept(typed, 'sun'))).toBe('accepted');
  });

  test('expired and wrong codes are refused in the same words', async () => {
    const { code, until } = await invite();
    hospital.at(until);
    const [expired, wrong] = [await accept(code, 'sun'), await accept('ABCDEFGHJK', 'sun')];
    expect(expired).toEqual(wrong);
    expect(codeOf(wrong)).toBe('INVITATION_UNKNOWN');
    hospital.at(until - 1);
    expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
  });

  test('ten wrong tries per day and account, also at the same time; then even the right code has to wait until tomorrow', async () => {
    const { code } = await invite();
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => accept(`WRONGCODE${n}`, 'thief')),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter(each => each === 'INVITATION_UNKNOWN')).toHaveLength(10);
    expect(codes.filter(each => each === 'INVITATION_TRIES')).toHaveLength(4);
    expect(codeOf(await accept(code, 'thief'))).toBe('INVITATION_TRIES');
    hospital.at(monday + day);
    expect(codeOf(await accept(code, 'thief'))).toBe('accepted');
  });

  test('entering the right code often is no problem', async () => {
    const { code } = await invite();
    for (let n = 0; n < 12; n++) expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
  });

  test('a call that died after using the invitation is completed by entering the code again', async () => {
    const { code } = await invite();
    await accept(code, 'sun');
    await hospital.stack.store.remove('staff', { filter: { _id: 'sun' }, multi: false });
    expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
    expect(await record('sun')).toMatchObject({ active: true, roles: ['desk'] });
  });

  test('a former member does not come back by an old code, but by a new one', async () => {
    const first = await invite();
    await accept(first.code, 'sun');
    await change('sun', { active: false });
    expect(codeOf(await accept(first.code, 'sun'))).toBe('INVITATION_USED');
    expect(await hospital.refusal(listBookings, { date: '2026-11-23' }, 'sun')).toBe('NOT_ALLOWED');
    hospital.at(monday + day);
    const second = await invite({ roles: ['followUpOffice'] });
    expect(codeOf(await accept(second.code, 'sun'))).toBe('accepted');
    expect(await record('sun')).toMatchObject({ active: true, roles: ['followUpOffice'] });
    await change('sun', { active: false });
    for (const { code } of [first, second])
      expect(codeOf(await accept(code, 'sun'))).toBe('INVITATION_USED');
    expect((await record('sun'))?.active).toBe(false);
  });

  test('a present member gains what the invitation gives and loses nothing', async () => {
    const { code } = await invite({ roles: ['followUpOffice'], name: '周敏' });
    await accept(code, 'nurse');
    expect(await record('nurse')).toMatchObject({
      name: '周敏',
      roles: ['desk', 'followUpOffice'],
      departments: [],
      active: true,
    });
  });

  test('a doctor must be in the roster; a desk’s departments must exist', async () => {
    const ask = (more: Partial<InputOf<typeof inviteStaff>>) =>
      hospital.call(
        inviteStaff,
        { requestId: wish(), name: '胡长青', roles: ['doctor'], ...more },
        'office',
      );
    expect(await ask({})).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'doctorId' }] } },
    });
    expect(await ask({ doctorId: 'D001' })).toMatchObject({ refusal: { code: 'DOCTOR_UNKNOWN' } });
    await bringRoster(hospital);
    expect(await ask({ roles: ['desk'], departments: ['K99'] })).toMatchObject({
      refusal: { code: 'DEPARTMENT_UNKNOWN' },
    });
    // Typed as people type it: the number is meant.
    const invited = await ask({ doctorId: ' d001' });
    if (!invited.ok) throw new Error('not invited');
    await accept(invited.value.code, 'hu');
    expect((await hospital.value(whoAmI, {}, 'hu')).staff).toMatchObject({ doctorId: 'D001' });
    expect(await change('hu', { doctorId: 'ｄ００１ ' })).toMatchObject({ ok: true });
    expect((await hospital.value(whoAmI, {}, 'hu')).staff).toMatchObject({ doctorId: 'D001' });
  });

  test('the first member of the outpatient office uses the deployment’s own code, once, while there is no other', async () => {
    process.env.YUEHAO_FIRST_INVITATION = '3f9a-17c2-88de';
    expect(codeOf(await accept('3F9A17C288DE', 'wu'))).toBe('INVITATION_UNKNOWN');
    await hospital.set('staff', 'office', { active: false });
    const answers = await Promise.all(
      ['wu', 'zheng'].map(account => accept('3F9A17C288DE', account)),
    );
    expect(answers.map(codeOf).filter(each => each === 'accepted')).toHaveLength(1);
    const [{ usedBy: winner }] = (await hospital.all<Invitation>('invitations')) as [Invitation];
    expect(await record(winner!)).toMatchObject({ roles: ['outpatientOffice'], active: true });
    expect(codeOf(await accept('3F9A17C288DE', winner!))).toBe('accepted');
    expect(codeOf(await accept('3F9A17C288DE', 'third'))).toBe('INVITATION_USED');
  });

  test('without the deployment’s code, or with one too short, no code is the first one', async () => {
    await hospital.stack.store.remove('staff', { filter: { _id: 'office' }, multi: false });
    expect(codeOf(await accept('ABCDEF', 'wu'))).toBe('INVITATION_UNKNOWN');
    process.env.YUEHAO_FIRST_INVITATION = 'ABCDEF';
    expect(codeOf(await accept('ABCDEF', 'wu'))).toBe('INVITATION_UNKNOWN');
  });
});
