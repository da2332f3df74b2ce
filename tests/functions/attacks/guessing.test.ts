import { at } from '../../../domain/time/time';
import { findBookings } from '../../../types/booking/findBookings';
import { addPatient } from '../../../types/holding/addPatient';
import { acceptInvitation } from '../../../types/staff/acceptInvitation';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { checkIn } from '../../../types/visits/checkIn';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { booked, hospitalForEach, person } from '../../hospital';
import { wish } from '../../hospital/wishes';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], wu: ['outpatientOffice'] },
});

/** An account’s answer as text. */
const answerOf = async (input: ReturnType<typeof person>, account: string) =>
  JSON.stringify(await hospital.call(addPatient, input, account));
/** The database’s work for one call: requests, and documents examined. */
async function costOf(run: () => Promise<unknown>): Promise<[requests: number, documents: number]> {
  hospital.stack.counters.reset();
  await run();
  const { database, documents } = hospital.stack.counters.read();
  return [database, documents];
}
const fill = async (account: string) => {
  for (const n of [11, 12, 13, 14, 15]) await hospital.stranger(account, n);
};
const wrongName = (n: number) => ({ ...person(1), name: `猜测${'甲乙丙丁戊己庚辛壬癸'[n % 10]}` });

describe('R1: names tried on a known number', () => {
  test('the refusal does not reveal the true name, and is the same with or without the true phone', async () => {
    await hospital.patient('wang', 1);
    const said = [
      await answerOf({ ...wrongName(0), phone: person(1).phone }, 'guesser'),
      await answerOf({ ...wrongName(1), phone: '13912345678' }, 'guesser'),
    ];
    expect(said[0]).toBe(said[1]);
    expect(said[0]).toContain('DOCUMENT_NAME_MISMATCH');
    for (const part of [person(1).name, person(1).phone, '199****'])
      expect(said[0]).not.toContain(part);
  });

  test('a nearly right name gets the same answer as a wrong one, at the same cost', async () => {
    await hospital.patient('wang', 1);
    const tries = [`${person(1).name}甲`, wrongName(3).name];
    const costs = [];
    for (const [n, name] of tries.entries()) {
      const phone = `1391234567${n}`;
      // The first call of an account and of a phone starts their counts.
      await hospital.refusal(addPatient, { ...wrongName(5), phone }, `guesser-${n}`);
      const guess = { ...person(1), phone, name };
      costs.push(await costOf(() => hospital.refusal(addPatient, guess, `guesser-${n}`)));
    }
    expect(costs[0]).toEqual(costs[1]);
  });

  test('a full account learns nothing: a right name, a wrong one and an unknown number get the same words at the same cost', async () => {
    await hospital.patient('wang', 1);
    const inputs = [person(1), wrongName(1), person(30)];
    const answers: string[] = [];
    const costs: unknown[] = [];
    for (const n of inputs.keys()) await fill(`full-${n}`);
    hospital.at(at('2026-11-23', '11:00'));
    // The very first call reads the policy, and an account’s first call starts its count of
    // attempts.
    for (const n of inputs.keys()) await answerOf(person(31), `full-${n}`);
    for (const [n, input] of inputs.entries())
      costs.push(await costOf(async () => answers.push(await answerOf(input, `full-${n}`))));
    expect(answers[0]).toContain('PATIENT_LIMIT');
    expect(new Set(answers).size).toBe(1);
    expect(new Set(costs.map(each => JSON.stringify(each))).size).toBe(1);
  });

  test('ten names an hour, by one account or by ten at the same time', async () => {
    await hospital.patient('wang', 1);
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, n) => hospital.refusal(addPatient, wrongName(n), 'guesser')),
    );
    expect(codes.filter(code => code === 'DOCUMENT_NAME_MISMATCH').length).toBeLessThanOrEqual(10);
  });
});

test('R1: a known and an unknown patient are added with the same words, so numbers cannot be probed', async () => {
  await hospital.patient('wang', 1);
  const known = await hospital.value(addPatient, { ...person(1), phone: '13912345678' }, 'a');
  const fresh = await hospital.value(addPatient, { ...person(2), phone: '13912345678' }, 'b');
  const shape = ({ patient }: typeof known) => ({
    ...patient,
    patientId: '',
    name: '',
    documentMasked: '',
    // The number itself contains these.
    sex: '',
    birthDate: '',
  });
  expect(shape(known)).toEqual(shape(fresh));
});

describe('ids and codes of others', () => {
  test('another’s appointment and a missing one are refused in the same way, at the same cost', async () => {
    const { appointmentId } = await booked(hospital, '2026-11-25');
    await hospital.stranger('stranger', 2);
    const none = appointmentId.replace(/.{4}$/, '0000');
    const said: string[] = [];
    const costs = [];
    for (const id of [appointmentId, none])
      costs.push(
        await costOf(async () =>
          said.push(
            JSON.stringify(await hospital.call(viewAppointment, { appointmentId: id }, 'stranger')),
          ),
        ),
      );
    expect(said[0]).toBe(said[1]);
  });

  test('a ticket’s code is no counter, and a code with one changed character finds nothing', async () => {
    const codes = [];
    for (const n of [1, 2, 3]) {
      const { appointmentId } = await booked(hospital, '2026-11-25', {
        account: `w${n}`,
        n,
        slot: n,
      });
      const { appointment } = await hospital.value(viewAppointment, { appointmentId }, `w${n}`);
      codes.push(appointment.code);
    }
    expect(new Set(codes.map(code => code.slice(0, 8))).size).toBe(3);
    for (const code of codes) {
      expect(code.length).toBeGreaterThanOrEqual(8);
      const last = code.at(-1) === '2' ? '3' : '2';
      const answer = await hospital.call(
        findBookings,
        { code: `${code.slice(0, -1)}${last}` },
        'nurse',
      );
      if (answer.ok) expect(answer.value.bookings).toEqual([]);
      else expect(answer.refusal.code).toBe('CODE_UNKNOWN');
    }
    const [first] = codes;
    expect(await hospital.refusal(findBookings, { code: first! }, 'w1')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(checkIn, { appointmentId: first! }, 'w1')).toBe('NOT_ALLOWED');
  });
});

describe('R20: invitation codes', () => {
  const tryCode = async (code: string, account: string) => {
    const answer = await hospital.call(acceptInvitation, { code }, account);
    return answer.ok ? 'accepted' : answer.refusal.code;
  };
  const guess = (n: number) => `GUESS${String(n).padStart(3, '0')}`;

  test('an account has a few attempts; then even the right code is refused', async () => {
    const wished = { requestId: wish(), name: '孙护士', roles: ['desk' as const] };
    const { code } = await hospital.value(inviteStaff, wished, 'wu');
    const codes: string[] = [];
    for (let n = 0; n < 30; n++) codes.push(await tryCode(guess(n), 'guesser'));
    expect(codes.filter(each => each === 'INVITATION_UNKNOWN').length).toBeLessThanOrEqual(10);
    expect(await tryCode(code, 'guesser')).toBe('INVITATION_TRIES');
    expect(await hospital.all('staff')).toHaveLength(2);
    // The guesser does not keep another account out.
    expect(await tryCode(code, 'sun')).toBe('accepted');
  });

  test('simultaneous attempts count like successive ones', async () => {
    const codes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => tryCode(guess(n), 'guesser')),
    );
    expect(codes.filter(each => each === 'INVITATION_UNKNOWN').length).toBeLessThanOrEqual(10);
  });

  test('an expired, withdrawn or unknown code is refused in the same words', async () => {
    const wished = { requestId: wish(), name: '孙护士', roles: ['desk' as const] };
    const { code, until } = await hospital.value(inviteStaff, wished, 'wu');
    hospital.at(until);
    const said = [
      await hospital.call(acceptInvitation, { code }, 'a'),
      await hospital.call(acceptInvitation, { code: guess(1) }, 'b'),
    ].map(each => JSON.stringify(each));
    expect(said[0]).toBe(said[1]);
  });

  test('one code makes one member of staff, even if twenty accounts send it at the same time', async () => {
    const wished = { requestId: wish(), name: '孙护士', roles: ['desk' as const] };
    const { code } = await hospital.value(inviteStaff, wished, 'wu');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => tryCode(code, `racer-${n}`)),
    );
    expect(answers.filter(each => each === 'accepted')).toHaveLength(1);
    expect(await hospital.all('staff')).toHaveLength(3);
  });
});
