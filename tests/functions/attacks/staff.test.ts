import { main as deskMain } from '../../../cloudfunctions/desk';
import { main as followupMain } from '../../../cloudfunctions/followup';
import { main as patientMain } from '../../../cloudfunctions/patient';
import { contracts } from '../../../config/operationsTable';
import { at } from '../../../domain/time/time';
import { whoAmI } from '../../../types/access/whoAmI';
import { listBookings } from '../../../types/booking/listBookings';
import type { Contract, InputOf } from '../../../types/contract';
import { listPatients } from '../../../types/people/listPatients';
import { acceptInvitation } from '../../../types/staff/acceptInvitation';
import { changeStaff } from '../../../types/staff/changeStaff';
import { decideOfficeRight } from '../../../types/staff/decideOfficeRight';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { listInvitations } from '../../../types/staff/listInvitations';
import { audited, hospitalForEach } from '../../hospital';
import { wish } from '../../hospital/wishes';
import { smallestInput } from '../smallestInput';

const date = '2026-11-25';
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: {
    nurse: ['desk'],
    hu: { roles: ['doctor'], doctorId: 'D001' },
    lin: ['followUpOffice'],
    head: { roles: ['departmentHead'], departments: ['K01'] },
    dutyNurse: { roles: ['dutyNurse'], departments: ['K01'] },
    check: ['healthCheckCentre'],
    medical: ['medicalOffice'],
    wu: ['outpatientOffice'],
    zheng: ['outpatientOffice'],
  },
});

const invite = (by: string, more: Partial<InputOf<typeof inviteStaff>> = {}) =>
  hospital.value(inviteStaff, { requestId: wish(), name: '孙护士', roles: ['desk'], ...more }, by);
const end = (staffId: string, by = 'zheng') =>
  hospital.value(changeStaff, { staffId, active: false }, by);
const accept = async (code: string, account: string) => {
  const answer = await hospital.call(acceptInvitation, { code }, account);
  return answer.ok ? 'accepted' : answer.refusal.code;
};
const isStaff = async (account: string) =>
  (await hospital.value(whoAmI, {}, account)).staff !== undefined;

describe('R20: a former member of staff', () => {
  test('is refused at the very next call, even just after a successful one', async () => {
    await hospital.value(listBookings, { date }, 'nurse');
    await end('nurse');
    expect(await hospital.refusal(listBookings, { date }, 'nurse')).toBe('NOT_ALLOWED');
    expect(await isStaff('nurse')).toBe(false);
  });

  test('cannot return by the old invitation, nor by an unused one', async () => {
    const { code } = await invite('wu');
    expect(await accept(code, 'sun')).toBe('accepted');
    const { code: spare } = await invite('wu');
    await end('sun');
    expect(await accept(code, 'sun')).not.toBe('accepted');
    expect(await isStaff('sun')).toBe(false);
    // The spare invitation is older than the end, so it is refused.
    expect(await accept(spare, 'sun')).toBe('INVITATION_BEFORE_END');
    expect(await isStaff('sun')).toBe(false);
  });

  test('leaves no valid invitation of any role', async () => {
    const codes = [
      (await invite('wu')).code,
      (await invite('wu', { roles: ['followUpOffice'] })).code,
      (await invite('wu', { roles: ['desk', 'followUpOffice'] })).code,
    ];
    await end('wu');
    for (const [n, code] of codes.entries())
      expect(await accept(code, `new-${n}`)).toBe('INVITATION_UNKNOWN');
    expect((await hospital.value(listInvitations, {}, 'zheng')).invitations).toEqual([]);
    expect(await hospital.all('staff')).toHaveLength(9);
  });

  test('can no longer invite, approve, or change their own record', async () => {
    const { awaitsYes } = await invite('zheng', { roles: ['outpatientOffice'] });
    expect(awaitsYes).toBe(true);
    const [offer] = (await hospital.value(listInvitations, {}, 'zheng')).invitations;
    await end('wu');
    const of = { invitationId: offer!.invitationId };
    expect(await hospital.refusal(decideOfficeRight, { of, agrees: true }, 'wu')).toBe(
      'NOT_ALLOWED',
    );
    expect(await hospital.refusal(changeStaff, { staffId: 'wu', active: true }, 'wu')).toBe(
      'NOT_ALLOWED',
    );
    const more = { requestId: wish(), name: '孙护士', roles: ['desk' as const] };
    expect(await hospital.refusal(inviteStaff, more, 'wu')).toBe('NOT_ALLOWED');
  });
});

describe('R20: the office’s right needs two members', () => {
  test('the proposer cannot approve it, and its code is worth nothing until then', async () => {
    const { code } = await invite('wu', { roles: ['outpatientOffice'] });
    const [offer] = (await hospital.value(listInvitations, {}, 'wu')).invitations;
    const of = { invitationId: offer!.invitationId };
    expect(await hospital.refusal(decideOfficeRight, { of, agrees: true }, 'wu')).toBe(
      'OFFICE_RIGHT_OWN',
    );
    expect(await accept(code, 'crony')).not.toBe('accepted');
    await hospital.call(changeStaff, { staffId: 'nurse', roles: ['outpatientOffice'] }, 'wu');
    expect((await hospital.value(whoAmI, {}, 'nurse')).staff?.roles).toEqual(['desk']);
  });

  test('after ending all others a member waits a week before giving it alone, and the record shows both', async () => {
    await end('zheng', 'wu');
    const wanted = { requestId: wish(), name: '孙主任', roles: ['outpatientOffice' as const] };
    expect(await hospital.refusal(inviteStaff, wanted, 'wu')).toBe('OFFICE_ALONE');
    const give = { staffId: 'nurse', roles: ['outpatientOffice' as const] };
    expect(await hospital.refusal(changeStaff, give, 'wu')).toBe('OFFICE_ALONE');
    hospital.at(at('2026-11-30', '09:00'));
    const { code } = await invite('wu', { roles: ['outpatientOffice'] });
    expect(await accept(code, 'crony')).toBe('accepted');
    expect(await audited(hospital, 'changeStaff')).toMatchObject([
      { actor: 'wu', subjects: ['zheng'], details: { active: false } },
    ]);
    expect(await audited(hospital, 'inviteStaff')).toMatchObject([{ actor: 'wu' }]);
    expect(await audited(hospital, 'acceptInvitation')).toMatchObject([
      { actor: 'crony', details: { alone: true } },
    ]);
  });
});

describe('R20: no field of an input gives its sender more rights', () => {
  const extra = {
    ...{ roles: ['outpatientOffice'], account: 'wu', openid: 'wu', OPENID: 'wu', WX_OPENID: 'wu' },
    ...{ staff: { roles: ['outpatientOffice'] }, staffId: 'wu', actor: 'wu', userInfo: 'wu' },
    ...{ now: 0, at: 0, isAdmin: true, departments: [], context: {}, proven: true, links: [] },
  };
  const inputOf = ({ input }: Contract): object | undefined => {
    try {
      return smallestInput(input) as object;
    } catch {
      return undefined;
    }
  };

  test.each(contracts.map(each => [`${each.function}.${each.operation}`, each] as const))(
    '%s takes no field that is not its own',
    async (_, contract) => {
      const input = inputOf(contract) ?? {};
      for (const [name, value] of Object.entries(extra)) {
        if (name in ((contract.input as { shape?: object }).shape ?? {})) continue;
        const wrong = { ...input, [name]: value };
        const caller = `someone-${name}`;
        const code = await hospital.refusal(contract, wrong, caller);
        expect([name, code]).toEqual([
          name,
          contract.callers.includes('patient') ? 'INPUT_INVALID' : 'NOT_ALLOWED',
        ]);
        const staff = {
          desk: 'nurse',
          doctor: 'hu',
          followUpOffice: 'lin',
          outpatientOffice: 'wu',
          departmentHead: 'head',
          dutyNurse: 'dutyNurse',
          healthCheckCentre: 'check',
          medicalOffice: 'medical',
        };
        const able = contract.callers.find(each => each !== 'patient');
        if (able)
          expect([name, await hospital.refusal(contract, wrong, staff[able])]).toEqual([
            name,
            'INPUT_INVALID',
          ]);
      }
      expect(await hospital.all('staff')).toHaveLength(9);
    },
  );
});

describe('R20: the envelope', () => {
  const mains = { patient: patientMain, desk: deskMain, followup: followupMain };
  const context = (account: string) => ({
    ...{ request_id: 'test', time_limit_in_ms: 20_000, memory_limit_in_mb: 256 },
    ...{ namespace: 'local', function_name: 'test', function_version: '$LATEST' },
    environment: JSON.stringify({
      ...{ SCF_NAMESPACE: 'local', WX_OPENID: account, WX_CONTEXT_KEYS: 'WX_OPENID' },
    }),
  });

  test('an operation of one function does not exist in another', async () => {
    for (const [place, main] of Object.entries(mains))
      for (const { function: home, operation } of contracts) {
        if (contracts.some(each => each.function === place && each.operation === operation))
          continue;
        expect(home).not.toBe(place);
        expect([
          place,
          operation,
          await main({ operation, input: {} }, context('wu')),
        ]).toMatchObject([place, operation, { ok: false, refusal: { code: 'OPERATION_UNKNOWN' } }]);
      }
  });

  test('fields beside operation and input do not identify the caller', async () => {
    const event = { operation: 'listBookings', input: { date } };
    const lies = {
      ...{ userInfo: { openId: 'wu' }, openid: 'wu' },
      WX_OPENID: 'wu',
      account: 'wu',
    };
    expect(
      await deskMain({ ...event, ...lies, roles: ['desk'] }, context('someone')),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_ALLOWED' },
    });
    const own = await patientMain(
      { operation: 'listPatients', input: {}, ...lies },
      context('someone'),
    );
    expect(own).toMatchObject({ ok: true, value: { patients: [] } });
  });

  test.each([['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty'], ['0'], ['']])(
    'an operation named %j is unknown',
    async operation => {
      for (const main of Object.values(mains))
        expect(await main({ operation, input: {} }, context('wu'))).toMatchObject({
          refusal: { code: 'OPERATION_UNKNOWN' },
        });
    },
  );

  test('an input that sets its prototype stays a plain input', async () => {
    const input = JSON.parse('{"__proto__":{"roles":["outpatientOffice"]},"date":"2026-11-25"}');
    expect(await hospital.refusal(listBookings, input, 'someone')).toBe('NOT_ALLOWED');
    const own = JSON.parse('{"__proto__":{"account":"wu"}}');
    await hospital.call(listPatients, own, 'someone');
    expect(({} as { account?: string }).account).toBeUndefined();
  });
});

test('R20: staff’s refused attempts are on the record, with account and operation', async () => {
  await hospital.call(listInvitations, {}, 'nurse');
  expect(await audited(hospital, 'listInvitations')).toMatchObject([
    { actor: 'nurse', refused: 'NOT_ALLOWED', subjects: [] },
  ]);
});
