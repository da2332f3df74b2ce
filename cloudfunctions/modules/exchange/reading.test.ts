import { parse } from 'csv-parse/sync';
import { Fhir } from 'fhir';
import { at, MINUTE } from '../../../domain/time/time';
import {
  askDoor,
  booked,
  doorKey,
  type HeldKey,
  hospitalForEach,
  laySession,
  person,
} from '../../../tests/hospital';
import { cancel } from '../../../types/booking/cancel';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'] } });
const week = { from: '2026-11-23', until: '2026-11-29' };
const everything = ['timetable', 'bookings', 'people', 'roster'] as const;
let key: HeldKey;

beforeEach(async () => {
  key = await doorKey(hospital, 'office', [...everything]);
});

const validator = new Fhir();
/** FHIR's own formats, which the validator does not check. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;
const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** Reads a resource and checks that the validator finds no error. */
async function fhir<T extends fhir4.Resource>(path: string, query: Record<string, string> = {}) {
  const got = await askDoor(key, { path, query });
  expect([got.status, got.body.slice(0, 300)]).toEqual([200, expect.anything()]);
  const resource = JSON.parse(got.body) as T;
  const all = [resource, ...entriesOf(resource as fhir4.Resource)];
  for (const each of all) {
    const { valid, messages } = validator.validate(each, { errorOnUnexpected: true });
    expect([valid, messages.filter(({ severity }) => severity === 'error')]).toEqual([true, []]);
    if (each.resourceType !== 'Bundle') expect(each.id).toMatch(ID);
    for (const moment of JSON.stringify(each).match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? [])
      expect(moment.slice(1, -1)).toMatch(INSTANT);
  }
  return { resource, headers: got.headers };
}

const entriesOf = (of: fhir4.Resource): fhir4.Resource[] =>
  of.resourceType === 'Bundle'
    ? ((of as fhir4.Bundle).entry ?? []).map(({ resource }) => resource!)
    : [];

/** All pages of a bundle, by its `next` links as another system follows them. */
async function pages(path: string, query: Record<string, string>) {
  const found: fhir4.Resource[] = [];
  for (let asked: Record<string, string> | undefined = query; asked; ) {
    const { resource }: { resource: fhir4.Bundle } = await fhir<fhir4.Bundle>(path, asked);
    found.push(...entriesOf(resource));
    const next: string | undefined = resource.link?.find(each => each.relation === 'next')?.url;
    expect(next ?? `https://his.example.org/hospital${path}`).toContain(
      `https://his.example.org/hospital${path}`,
    );
    asked = next ? Object.fromEntries(new URL(next).searchParams) : undefined;
  }
  return found;
}

const table = (body: string) => parse(body, { columns: true }) as Record<string, string>[];

describe('FHIR R4', () => {
  test('sessions are Schedules, with doctor, department and room by number and name', async () => {
    await laySession(hospital);
    await hospital.set('sessions', 'S-20261125-D001-am', { fee: 5050, state: 'stopped' });
    const { resource } = await fhir<fhir4.Bundle>('/fhir/Schedule', week);
    expect(resource.entry).toHaveLength(1);
    expect(resource.entry![0]).toMatchObject({
      fullUrl: 'https://his.example.org/hospital/fhir/Schedule/S-20261125-D001-am',
      resource: {
        active: false,
        extension: [
          { url: 'urn:yuehao:stopped', valueBoolean: true },
          { url: 'urn:yuehao:fee', valueMoney: { value: 50.5, currency: 'CNY' } },
        ],
        actor: [
          { identifier: { system: 'urn:yuehao:staff', value: 'D001' }, display: '胡长青 主任医师' },
          { identifier: { system: 'urn:yuehao:department', value: 'K01' }, display: '产科' },
          { display: '1楼01诊室' },
        ],
        planningHorizon: {
          start: '2026-11-25T08:00:00+08:00',
          end: '2026-11-25T09:00:00+08:00',
        },
      },
    });
    const one = await fhir('/fhir/Schedule/S-20261125-D001-am');
    expect(one.resource).toEqual(resource.entry![0]!.resource);
  });

  test('slots are free while a place is left, busy when sold out, unavailable when stopped', async () => {
    await laySession(hospital, { places: 1 });
    await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
    await hospital.set('sessions', 'S-20261126-D001-am', { state: 'stopped' });
    await hospital.set('sessions', 'S-20261125-D001-am', { 'slots.0.left': 0 });
    const slots = (await pages('/fhir/Slot', week)) as fhir4.Slot[];
    expect(slots.map(({ id, status }) => [id, status])).toEqual([
      ['S-20261125-D001-am.0', 'busy'],
      ['S-20261125-D001-am.1', 'free'],
      ['S-20261126-D001-am.0', 'busy-unavailable'],
      ['S-20261126-D001-am.1', 'busy-unavailable'],
    ]);
    expect(slots[1]).toMatchObject({
      schedule: { reference: 'Schedule/S-20261125-D001-am' },
      start: '2026-11-25T08:30:00+08:00',
      extension: [{ valueUnsignedInt: 1 }, { valueUnsignedInt: 1 }],
    });
    const one = await fhir('/fhir/Slot/S-20261125-D001-am.1');
    expect(one.resource).toEqual(slots[1]);
  });

  test('pages follow each other by their links, nothing twice and nothing missing; withdrawn sessions are left out', async () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
    const ids = days.flatMap(date =>
      Array.from({ length: 30 }, (_, n) => ({
        id: `S-${date.replaceAll('-', '')}-X${n}-am`,
        date,
      })),
    );
    for (const { id, date } of ids) await laySession(hospital, { id, date, slots: 1 });
    await hospital.set('sessions', ids[5]!.id, { state: 'withdrawn' });
    const found = await pages('/fhir/Schedule', week);
    expect(found.map(({ id }) => id).sort()).toEqual(
      ids
        .map(({ id }) => id)
        .filter(id => id !== ids[5]!.id)
        .sort(),
    );
    expect((await askDoor(key, { path: `/fhir/Schedule/${ids[5]!.id}` })).status).toBe(404);
  });

  test('one department is read by its number', async () => {
    await laySession(hospital);
    await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
    const found = await pages('/fhir/Schedule', { ...week, department: 'K02' });
    expect(found.map(({ id }) => id)).toEqual(['S-20261125-D002-am']);
  });

  test('an appointment has its place and status, and its patient as far as the key may read it', async () => {
    const visit = await booked(hospital, '2026-11-26', { n: 1 });
    const { resource } = await fhir<fhir4.Bundle>('/fhir/Appointment', week);
    const appointment = resource.entry![0]!.resource as fhir4.Appointment;
    const { name, phone } = person(1);
    expect(appointment).toMatchObject({
      id: visit.appointmentId,
      status: 'booked',
      start: '2026-11-26T08:00:00+08:00',
      minutesDuration: 30,
      slot: [{ reference: 'Slot/S-20261126-K01-am.0' }],
      contained: [{ resourceType: 'Patient', name: [{ text: name }], telecom: [{ value: phone }] }],
    });
    expect(appointment.participant[0]!.actor).toMatchObject({
      reference: '#patient',
      identifier: { value: visit.patientId },
    });
    const others = await doorKey(hospital, 'office', ['bookings']);
    const got = await askDoor(others, { path: `/fhir/Appointment/${visit.appointmentId}` });
    expect(got.body).toContain(visit.patientId);
    for (const personal of [name, phone, '****', 'contained'])
      expect(got.body).not.toContain(personal);
    expect(JSON.stringify(resource)).not.toMatch(/\d{17}[\dX]/);
  });

  test('a cancelled appointment says who cancelled', async () => {
    const { appointmentId } = await booked(hospital, '2026-11-26');
    await hospital.value(cancel, { appointmentId }, 'wang');
    const { resource } = await fhir<fhir4.Appointment>(`/fhir/Appointment/${appointmentId}`);
    expect(resource).toMatchObject({
      status: 'cancelled',
      cancelationReason: { coding: [{ code: 'patient' }] },
    });
  });

  test('the validator would find an error', () => {
    const slot = { resourceType: 'Slot', status: 'perhaps', place: 1 };
    const { valid, messages } = validator.validate(slot, { errorOnUnexpected: true });
    expect(valid).toBe(false);
    expect(messages.length).toBeGreaterThan(1);
  });
});

describe('CSV', () => {
  test('has a line for each session, slot and appointment; patients only for a key that may read them', async () => {
    const visit = await booked(hospital, '2026-11-26');
    const read = async (path: string, of = key) =>
      table((await askDoor(of, { path, query: week })).body);
    expect(await read('/csv/sessions')).toMatchObject([
      { 门诊编号: 'S-20261126-K01-am', 日期: '2026-11-26', 时段: '上午', 状态: '出诊', 余号: '31' },
    ]);
    expect(await read('/csv/slots')).toHaveLength(8);
    expect(await read('/csv/appointments')).toMatchObject([
      { 预约编号: visit.appointmentId, 状态: 'booked', 姓名: person(1).name },
    ]);
    const others = await doorKey(hospital, 'office', ['bookings']);
    const [line] = await read('/csv/appointments', others);
    expect(Object.keys(line!)).not.toContain('姓名');
    expect(JSON.stringify(line)).not.toContain(person(1).name);
  });

  test('the next page is in the Link header', async () => {
    for (let n = 0; n < 201; n++)
      await laySession(hospital, { id: `S-20261125-X${n}-am`, slots: 1 });
    const first = await askDoor(key, { path: '/csv/sessions', query: week });
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(first.headers.link ?? '') ?? [];
    const { pathname, searchParams } = new URL(next!);
    expect(pathname).toBe('/hospital/csv/sessions');
    const query = Object.fromEntries(searchParams);
    const second = await askDoor(key, { path: '/csv/sessions', query });
    expect(second.headers.link).toBeUndefined();
    expect(table(first.body).length + table(second.body).length).toBe(201);
  });

  test('a text that looks like a formula is none', async () => {
    await laySession(hospital);
    await hospital.set('sessions', 'S-20261125-D001-am', { room: '=HYPERLINK("x")' });
    const { body } = await askDoor(key, { path: '/csv/sessions', query: week });
    expect(table(body)[0]!.诊室).toBe('\'=HYPERLINK("x")');
  });
});

describe('changes since a cursor', () => {
  const since = async (cursor: string) => {
    const { resource, headers } = await fhir<fhir4.Bundle>('/fhir/Appointment', { since: cursor });
    return {
      ids: entriesOf(resource).map(({ id }) => id),
      cursor: headers['x-yuehao-cursor']!,
    };
  };

  test('are handed out once they are settled, and only once', async () => {
    const begin = await since('2026-11-23');
    expect(begin.ids).toEqual([]);
    const visit = await booked(hospital, '2026-11-26');
    hospital.at(now + 2 * MINUTE);
    expect(await since(begin.cursor)).toEqual(begin);
    hospital.at(now + 2 * MINUTE + 1);
    const first = await since(begin.cursor);
    expect(first.ids).toEqual([visit.appointmentId]);
    expect((await since(first.cursor)).ids).toEqual([]);
    await hospital.value(cancel, { appointmentId: visit.appointmentId }, 'wang');
    hospital.at(now + 10 * MINUTE);
    expect((await since(first.cursor)).ids).toEqual([visit.appointmentId]);
    expect((await since(begin.cursor)).ids).toEqual([visit.appointmentId]);
  });

  test('"from now on" leaves out earlier ones', async () => {
    await booked(hospital, '2026-11-26');
    hospital.at(now + 10 * MINUTE);
    const begin = await since('now');
    expect(begin.ids).toEqual([]);
    const { appointmentId } = await booked(hospital, '2026-11-26', { account: 'li', n: 2 });
    hospital.at(now + 20 * MINUTE);
    expect((await since(begin.cursor)).ids).toEqual([appointmentId]);
  });

  test('cannot be combined with a range', async () => {
    const got = await askDoor(key, { path: '/fhir/Appointment', query: { since: 'now', ...week } });
    expect(got.status).toBe(400);
  });
});
