import { at, MINUTE } from '../../../domain/time/time';
import {
  askDoor,
  booked,
  doorKey,
  type HeldKey,
  hospitalForEach,
  laySession,
  problemIn,
  sendToDoor,
  signedEvent,
  wish,
} from '../../../tests/hospital';
import { endDoorKey } from '../../../types/exchange/endDoorKey';
import { listDoorKeys } from '../../../types/exchange/listDoorKeys';
import { makeDoorKey } from '../../../types/exchange/makeDoorKey';
import type { AuditRecord } from '../access/stores/audit';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: { office: ['outpatientOffice'], nurse: ['desk'] },
});
const slots = { path: '/fhir/Slot', query: { from: '2026-11-23', until: '2026-11-29' } };
let key: HeldKey;

beforeEach(async () => {
  await laySession(hospital);
  key = await doorKey(hospital, 'office', ['timetable']);
});

const codeOf = async (ask: Promise<Parameters<typeof problemIn>[0]>) => {
  const got = await ask;
  return [got.status, problemIn(got).code, problemIn(got).field];
};

describe('keys', () => {
  test('the secret is shown once, sealed at rest, and sent again only where the answer was lost', async () => {
    const asked = { requestId: wish(), name: '检验系统', scopes: ['timetable' as const] };
    const made = await hospital.value(makeDoorKey, asked, 'office');
    expect(made.secret).toMatch(/^[\w-]{43}$/);
    expect(await hospital.value(makeDoorKey, asked, 'office')).toEqual(made);
    const stored = JSON.stringify(await hospital.all('doorKeys'));
    expect(stored).not.toContain(made.secret);
    expect(stored).not.toContain('检验系统');
    await askDoor({ keyId: made.key.keyId, secret: made.secret }, slots);
    expect(await hospital.refusal(makeDoorKey, asked, 'office')).toBe('DOOR_SECRET_SHOWN');
    const { keys } = await hospital.value(listDoorKeys, {}, 'office');
    expect(keys).toHaveLength(2);
    expect(keys).toContainEqual({ ...made.key, lastUsedAt: now });
    expect(JSON.stringify(keys)).not.toContain(made.secret);
  });

  test('after ten minutes an unused secret is not shown again either', async () => {
    const asked = { requestId: wish(), name: 'HIS', scopes: ['timetable' as const] };
    await hospital.value(makeDoorKey, asked, 'office');
    hospital.at(now + 11 * MINUTE);
    expect(await hospital.refusal(makeDoorKey, asked, 'office')).toBe('DOOR_SECRET_SHOWN');
  });

  test('an ended key is refused at the next request, and only its holder is told that it has ended', async () => {
    expect((await askDoor(key, slots)).status).toBe(200);
    await hospital.value(endDoorKey, { keyId: key.keyId }, 'office');
    await hospital.value(endDoorKey, { keyId: key.keyId }, 'office');
    expect(await codeOf(askDoor(key, slots))).toEqual([401, 'KEY_ENDED', undefined]);
    expect(await codeOf(askDoor({ ...key, secret: 'guessed' }, slots))).toEqual([
      401,
      'SIGNATURE_WRONG',
      undefined,
    ]);
    expect(await hospital.refusal(endDoorKey, { keyId: 'dk-nobodys' }, 'office')).toBe(
      'DOOR_KEY_UNKNOWN',
    );
  });

  test('belong to the outpatient office; patients are only readable together with bookings; twenty keys at most', async () => {
    const asked = { name: 'HIS', scopes: ['people' as const] };
    expect(await hospital.refusal(listDoorKeys, {}, 'nurse')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(makeDoorKey, { requestId: wish(), ...asked }, 'office')).toBe(
      'INPUT_INVALID',
    );
    for (let n = 1; n < 20; n++) await doorKey(hospital, 'office', ['timetable']);
    const more = { requestId: wish(), name: 'HIS', scopes: ['timetable' as const] };
    expect(await hospital.refusal(makeDoorKey, more, 'office')).toBe('DOOR_KEYS_FULL');
  });
});

describe('a request is accepted', () => {
  test('signed, whether or not the gateway leaves the door’s name in the path', async () => {
    const event = signedEvent(key, slots);
    expect((await sendToDoor({ ...event, path: '/fhir/Slot' })).status).toBe(200);
    expect((await askDoor(key, slots)).headers).toMatchObject({
      'content-type': 'application/fhir+json; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  test('once: a replay is refused, also one at the same time', async () => {
    const event = signedEvent(key, slots);
    const got = await Promise.all([sendToDoor(event), sendToDoor(event), sendToDoor(event)]);
    expect(got.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await codeOf(sendToDoor(event))).toEqual([409, 'NONCE_USED', 'x-yuehao-nonce']);
  });

  test('nonces are kept as long as their moments would be accepted, and no longer', async () => {
    const event = signedEvent(key, { ...slots, seconds: Math.floor(now / 1000) + 300 });
    await sendToDoor(event);
    hospital.at(now + 9 * MINUTE);
    await askDoor(key, slots);
    expect(await codeOf(sendToDoor(event))).toEqual([409, 'NONCE_USED', 'x-yuehao-nonce']);
    hospital.at(now + 11 * MINUTE);
    await askDoor(key, slots);
    expect(await hospital.all('doorNonces')).toHaveLength(2);
    expect(await codeOf(sendToDoor(event))).toEqual([401, 'MOMENT_OFF', 'x-yuehao-moment']);
  });

  test.each([
    ['early', 300, 200],
    ['too early', 301, 401],
    ['late', -300, 200],
    ['too late', -301, 401],
  ])('within five minutes of its moment: %s', async (_, off, status) => {
    const seconds = Math.floor(now / 1000) + off;
    expect((await askDoor(key, { ...slots, seconds })).status).toBe(status);
  });
});

describe('a request is refused', () => {
  test.each<[string, (event: ReturnType<typeof signedEvent>) => object]>([
    ['method', event => ({ ...event, httpMethod: 'POST' })],
    ['path', event => ({ ...event, path: '/hospital/fhir/Schedule' })],
    ['parameter', event => ({ ...event, queryStringParameters: { from: '2026-11-24' } })],
    ['body', event => ({ ...event, body: 'eA==' })],
    [
      'moment',
      event => ({
        ...event,
        headers: { ...event.headers, 'X-Yuehao-Moment': String(Math.floor(now / 1000) + 1) },
      }),
    ],
    [
      'nonce',
      event => ({ ...event, headers: { ...event.headers, 'X-Yuehao-Nonce': 'a'.repeat(20) } }),
    ],
  ])('whose %s is not the signed one', async (_, spoiled) => {
    expect(await codeOf(sendToDoor(spoiled(signedEvent(key, slots))))).toEqual([
      401,
      'SIGNATURE_WRONG',
      undefined,
    ]);
  });

  test('in the same way for an unknown key and for a wrong signature', async () => {
    const unknown = await askDoor({ keyId: 'dk-nobody', secret: 'x' }, slots);
    const wrong = await askDoor({ ...key, secret: 'x' }, slots);
    expect(unknown).toEqual(wrong);
  });

  test.each(['X-Yuehao-Key', 'X-Yuehao-Moment', 'X-Yuehao-Nonce', 'X-Yuehao-Signature'])(
    'without %s, or with a wrong form of it: the header is named',
    async name => {
      const event = signedEvent(key, slots);
      const { [name as 'X-Yuehao-Key']: _, ...others } = event.headers;
      const field = name.toLowerCase();
      expect(await codeOf(sendToDoor({ ...event, headers: others }))).toEqual([
        401,
        'HEADER_MISSING',
        field,
      ]);
      const headers = { ...others, [name]: '约号' };
      expect(await codeOf(sendToDoor({ ...event, headers }))).toEqual([401, 'HEADER_FORM', field]);
    },
  );

  test.each<[string, Record<string, string>, [number, string, string | undefined]]>([
    ['/fhir/Slot', { from: '2026-11-23' }, [400, 'PARAMETER_MISSING', 'until']],
    ['/fhir/Slot', { from: '23.11.', until: '2026-11-23' }, [400, 'PARAMETER_FORM', 'from']],
    ['/fhir/Slot', { ...slots.query, x: '1' }, [400, 'PARAMETER_UNKNOWN', 'x']],
    ['/fhir/Slot', { from: '2026-11-24', until: '2026-11-23' }, [400, 'RANGE_ORDER', 'until']],
    ['/fhir/Slot', { from: '2026-11-01', until: '2027-01-02' }, [400, 'RANGE_LONG', 'until']],
    ['/fhir/Slot', { ...slots.query, after: 'bm8' }, [400, 'PARAMETER_FORM', 'after']],
    ['/fhir/Slot/S-1.0', {}, [404, 'RESOURCE_UNKNOWN', 'id']],
    ['/fhir/Schedule/nobodys', {}, [404, 'RESOURCE_UNKNOWN', 'id']],
    ['/fhir/Patient', {}, [404, 'PATH_UNKNOWN', undefined]],
    ['/csv/roster/preview', {}, [405, 'METHOD_WRONG', undefined]],
    ['/fhir/Appointment', { since: 'now' }, [403, 'SCOPE_MISSING', undefined]],
  ])('%s %j: %j, as an OperationOutcome that names the field', async (path, query, expected) => {
    expect(await codeOf(askDoor(key, { path, query }))).toEqual(expected);
  });

  test('with a parameter given twice', async () => {
    const event = signedEvent(key, { ...slots, query: { from: '2026-11-23,2026-11-24' } });
    const queryStringParameters = { from: ['2026-11-23', '2026-11-24'] };
    expect(await codeOf(sendToDoor({ ...event, queryStringParameters }))).toEqual([
      400,
      'PARAMETER_TWICE',
      'from',
    ]);
  });

  test('beyond the hourly limit, with the time to wait; another key is not affected', async () => {
    const other = await doorKey(hospital, 'office', ['timetable']);
    await hospital.stack.store.insert('limits', [
      { _id: `systems-${key.keyId}`, since: now - 30 * MINUTE, count: 3_600 },
    ]);
    await askDoor(key, slots);
    await askDoor(key, slots);
    const third = await askDoor(key, slots);
    expect([third.status, problemIn(third).code]).toEqual([429, 'TOO_MANY']);
    expect(third.headers['retry-after']).toBe('1800');
    expect((await askDoor(other, slots)).status).toBe(200);
  });

  test('with wrong keys of the installation: nothing is read, and a deployment is told which', async () => {
    await askDoor(key, slots);
    const event = signedEvent(key, slots);
    process.env.YUEHAO_SEAL_KEY = 'c2hvcnQ=';
    expect(await codeOf(sendToDoor(event))).toEqual([503, 'NO_SERVICE', undefined]);
    expect(await sendToDoor({})).toMatchObject({
      refusal: { code: 'KEYS_WRONG', facts: { keys: [{ name: 'YUEHAO_SEAL_KEY' }] } },
    });
  });

  test('a call outside HTTP is answered as by the other functions', async () => {
    expect(await sendToDoor({})).toMatchObject({ refusal: { code: 'OPERATION_UNKNOWN' } });
    expect(await sendToDoor(null)).toMatchObject({ refusal: { code: 'OPERATION_UNKNOWN' } });
  });
});

test('every reading is on the audit record with its range and count, by key, without any personal words (R20)', async () => {
  const whole = await doorKey(hospital, 'office', ['timetable', 'bookings', 'people']);
  const { patientId } = await booked(hospital, '2026-11-26');
  await askDoor(whole, { ...slots, path: '/fhir/Appointment' });
  await askDoor(key, { path: '/csv/sessions', query: slots.query });
  const records = (await hospital.all<AuditRecord>('audit')).filter(({ operation }) =>
    operation.startsWith('doorRead'),
  );
  const details = { from: '2026-11-23', until: '2026-11-29' };
  expect(records).toMatchObject([
    { actor: whole.keyId, operation: 'doorReadBookings', subjects: [patientId] },
    { actor: key.keyId, operation: 'doorReadSessions', subjects: [] },
  ]);
  expect(records.map(each => each.details)).toEqual([
    { ...details, rows: 1 },
    { ...details, rows: 2 },
  ]);
});
