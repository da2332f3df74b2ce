import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Staff } from '../../cloudfunctions/modules/access/stores/staff';
import type { Invitation } from '../../cloudfunctions/modules/staff/stores/invitations';
import { at } from '../../domain/time/time';
import { searchAudit } from '../../types/access/searchAudit';
import { whoAmI } from '../../types/access/whoAmI';
import { listBookings } from '../../types/booking/listBookings';
import type { InputOf } from '../../types/contract';
import { findPatients } from '../../types/people/findPatients';
import { acceptInvitation } from '../../types/staff/acceptInvitation';
import { changeStaff } from '../../types/staff/changeStaff';
import { inviteStaff } from '../../types/staff/inviteStaff';
import { listStaff } from '../../types/staff/listStaff';
import { importRoster } from '../../types/timetable/importRoster';
import { openTestHospital, type TestHospital } from './hospital';

const monday = at('2026-11-23', '09:00');
const day = 24 * 3_600_000;
const csv = readFileSync(join(__dirname, '../../config/demo/roster.csv'));
let hospital: TestHospital;
let sequence = 0;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: monday,
    staff: { office: ['outpatientOffice'], nurse: ['desk'] },
  });
});
afterEach(async () => {
  delete process.env.YUEHAO_FIRST_INVITATION;
  await hospital.close();
});

const invite = async (more: Partial<InputOf<typeof inviteStaff>> = {}) =>
  hospital.value(
    inviteStaff,
    { requestId: `request-${++sequence}`, name: '孙护士', roles: ['desk'], ...more },
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
  test('a code makes whoever enters it first a member of staff with what the office gave', async () => {
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

  test('used once: the same account again gets the same answer, another is refused, also at once', async () => {
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

  test('the same wish to invite sent twice is one invitation; the code is stored nowhere', async () => {
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

  test('expired and wrong ones are unknown in the same words', async () => {
    const { code, until } = await invite();
    hospital.at(until);
    const [expired, wrong] = [await accept(code, 'sun'), await accept('ABCDEFGHJK', 'sun')];
    expect(expired).toEqual(wrong);
    expect(codeOf(wrong)).toBe('INVITATION_UNKNOWN');
    hospital.at(until - 1);
    expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
  });

  test('ten wrong tries a day and account, also at once; then even the right code waits for tomorrow', async () => {
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

  test('entering the right one often is never too often', async () => {
    const { code } = await invite();
    for (let n = 0; n < 12; n++) expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
  });

  test('a call that died after using the invitation is finished by entering the code again', async () => {
    const { code } = await invite();
    await accept(code, 'sun');
    await hospital.stack.store.remove('staff', { filter: { _id: 'sun' }, multi: false });
    expect(codeOf(await accept(code, 'sun'))).toBe('accepted');
    expect(await record('sun')).toMatchObject({ active: true, roles: ['desk'] });
  });

  test('who was ended does not come back by an old code, but by a new one', async () => {
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

  test('who is staff already gains what the invitation gives and loses nothing', async () => {
    const { code } = await invite({ roles: ['followUpOffice'], name: '周敏' });
    await accept(code, 'nurse');
    expect(await record('nurse')).toMatchObject({
      name: '周敏',
      roles: ['desk', 'followUpOffice'],
      departments: [],
      active: true,
    });
  });

  test('a doctor is one of the roster’s; a desk is of departments there are', async () => {
    const ask = (more: Partial<InputOf<typeof inviteStaff>>) =>
      hospital.call(
        inviteStaff,
        { requestId: `request-${++sequence}`, name: '胡长青', roles: ['doctor'], ...more },
        'office',
      );
    expect(await ask({})).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'doctorId' }] } },
    });
    expect(await ask({ doctorId: 'D001' })).toMatchObject({ refusal: { code: 'DOCTOR_UNKNOWN' } });
    await hospital.value(
      importRoster,
      { fileName: 'roster.csv', contentBase64: csv.toString('base64') },
      'office',
    );
    expect(await ask({ roles: ['desk'], departments: ['K99'] })).toMatchObject({
      refusal: { code: 'DEPARTMENT_UNKNOWN' },
    });
    const invited = await ask({ doctorId: 'D001' });
    if (!invited.ok) throw new Error('not invited');
    await accept(invited.value.code, 'hu');
    expect((await hospital.value(whoAmI, {}, 'hu')).staff).toMatchObject({ doctorId: 'D001' });
  });

  test('the first of the outpatient office comes by the deployment’s own code, once, while there is nobody', async () => {
    process.env.YUEHAO_FIRST_INVITATION = '3f9a-17c2-88de';
    expect(codeOf(await accept('3F9A17C288DE', 'wu'))).toBe('INVITATION_UNKNOWN');
    await hospital.stack.store.update('staff', {
      filter: { _id: 'office' },
      update: { $set: { active: false } },
      multi: false,
    });
    const answers = await Promise.all(
      ['wu', 'zheng'].map(account => accept('3F9A17C288DE', account)),
    );
    expect(answers.map(codeOf).filter(each => each === 'accepted')).toHaveLength(1);
    const [{ usedBy: winner }] = (await hospital.all<Invitation>('invitations')) as [Invitation];
    expect(await record(winner!)).toMatchObject({ roles: ['outpatientOffice'], active: true });
    expect(codeOf(await accept('3F9A17C288DE', winner!))).toBe('accepted');
    expect(codeOf(await accept('3F9A17C288DE', 'third'))).toBe('INVITATION_USED');
  });

  test('without the deployment’s code, or with one too short to be one, nothing is the first code', async () => {
    await hospital.stack.store.remove('staff', { filter: { _id: 'office' }, multi: false });
    expect(codeOf(await accept('ABCDEF', 'wu'))).toBe('INVITATION_UNKNOWN');
    process.env.YUEHAO_FIRST_INVITATION = 'ABCDEF';
    expect(codeOf(await accept('ABCDEF', 'wu'))).toBe('INVITATION_UNKNOWN');
  });
});

describe('changing staff (R20)', () => {
  test('roles and rights from one moment to the next; the list shows those in force first', async () => {
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

  test('the last of the outpatient office can neither be ended nor lose the role', async () => {
    for (const more of [{ active: false }, { roles: ['desk' as const] }])
      expect(await change('office', more)).toMatchObject({ refusal: { code: 'LAST_OFFICE' } });
    expect((await record('office'))?.active).toBe(true);
  });

  test('of two who end each other at once at most one goes', async () => {
    await change('nurse', { roles: ['outpatientOffice'] });
    const answers = await Promise.all([
      change('nurse', { active: false }, 'office'),
      change('office', { active: false }, 'nurse'),
    ]);
    expect(answers.filter(answer => answer.ok).length).toBeLessThanOrEqual(1);
    const active = (await hospital.all<Staff>('staff')).filter(staff => staff.active);
    expect(active.length).toBeGreaterThanOrEqual(1);
    // A minute later it is decided.
    hospital.at(monday + 60_000);
    if (active.length === 2) {
      expect(await change('nurse', { active: false }, 'office')).toMatchObject({ ok: true });
      expect(await change('office', { active: false }, 'office')).toMatchObject({
        refusal: { code: 'LAST_OFFICE' },
      });
    }
  });

  test('the same change twice is one; nobody there is unknown', async () => {
    const twice = await Promise.all([1, 2].map(() => change('nurse', { mayAddNumbers: true })));
    for (const answer of twice) expect(answer.ok).toBe(true);
    expect(await change('nobody', { active: false })).toMatchObject({
      refusal: { code: 'STAFF_UNKNOWN' },
    });
  });
});

describe('the audit record (R20)', () => {
  test('newest first, by page, with names; by day, person, operation and subject', async () => {
    for (let n = 0; n < 60; n++) {
      hospital.at(monday + n * 1000);
      await hospital.value(listBookings, { date: '2026-11-23' }, n % 2 ? 'nurse' : 'office');
    }
    const first = await hospital.value(searchAudit, { operation: 'listBookings' }, 'office');
    expect(first.records).toHaveLength(50);
    expect(first.records[0]).toMatchObject({
      staffId: 'nurse',
      name: 'nurse',
      at: monday + 59_000,
    });
    const second = await hospital.value(
      searchAudit,
      { operation: 'listBookings', after: first.next },
      'office',
    );
    expect(second.records).toHaveLength(10);
    expect(second.next).toBeUndefined();
    const all = [...first.records, ...second.records];
    expect(new Set(all.map(({ auditId }) => auditId)).size).toBe(60);
    expect(all.map(({ at: moment }) => moment)).toEqual(
      all.map(({ at: moment }) => moment).sort((a, b) => b - a),
    );
    const mine = await hospital.value(searchAudit, { staffId: 'nurse' }, 'office');
    expect(mine.records).toHaveLength(30);
    const none = await hospital.value(searchAudit, { to: '2026-11-22' }, 'office');
    expect(none.records).toEqual([]);
    const today = await hospital.value(
      searchAudit,
      { from: '2026-11-23', to: '2026-11-23', staffId: 'nurse' },
      'office',
    );
    expect(today.records).toHaveLength(30);
  });

  test('whose data was read can be asked for', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.value(findPatients, { query: '测试乙' }, 'nurse');
    const { records } = await hospital.value(searchAudit, { subject: patientId }, 'office');
    expect(records.map(({ operation, name }) => [operation, name])).toEqual([
      ['findPatients', 'nurse'],
    ]);
    const searches = await hospital.value(searchAudit, { operation: 'searchAudit' }, 'office');
    expect(searches.records[0]?.details).toEqual({ subject: patientId });
  });

  test('nothing but its store touches it, and that only adds and reads', () => {
    const root = join(__dirname, '../../cloudfunctions');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const store = join('modules', 'access', 'stores', 'audit.ts');
    expect(files).toContain(store);
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8');
      const touches = /\bauditRecords\b/.test(source);
      expect([file, touches]).toEqual([file, file === store || file === 'collections.ts']);
      if (file === store) {
        expect(source).toMatch(/auditRecords = defineCollection<AuditRecord>\('audit'/);
        expect(source).not.toMatch(/\.(change|changeMany|remove)\(/);
      } else expect(source).not.toMatch(/['"`]audit['"`]/);
      // A collection is opened by its definition alone: there is no other way to this one.
      const opens = /\bcollection\(/.test(source) || /\bnew Collection\b/.test(source);
      expect([file, opens]).toEqual([file, file === join('cloud', 'collection.ts')]);
    }
    expect(readFileSync(join(root, 'collections.ts'), 'utf8')).not.toMatch(/auditRecords\s*\./);
  });
});
