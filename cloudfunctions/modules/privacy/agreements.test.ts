import { at } from '../../../domain/time/time';
import { cardNumber, hospitalForEach, person, sessionOn, wish } from '../../../tests/hospital';
import { privacyNotice } from '../../../texts/privacy';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { agreePrivacy } from '../../../types/privacy/agreePrivacy';
import { viewPrivacy } from '../../../types/privacy/viewPrivacy';
import { forgetAgreements } from './steps/privacyGate';
import type { AgreementRecord } from './stores/agreements';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), agreed: false });
const { version } = privacyNotice;
const now = at('2026-11-23', '09:00');
const child = {
  name: '测试小宝',
  phone: '19900000001',
  document: {
    kind: 'guardianChild' as const,
    guardian: { kind: 'residentIdentityCard' as const, number: cardNumber(1) },
    birthDate: '2020-05-01',
  },
};

const agree = (kinds: { identity?: boolean; health?: boolean; child?: boolean }) =>
  hospital.value(agreePrivacy, { version, ...kinds }, 'wang');

test('nobody is added before the notice was agreed to, and nothing about them is stored (R25)', async () => {
  const answer = await hospital.call(addPatient, person(1), 'wang');
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'PRIVACY_NOT_AGREED',
      facts: { kinds: ['identity'] },
      message: '请先看一看隐私说明，同意后再办理',
      wayOn: expect.stringContaining('窗口'),
    },
  });
  for (const collection of ['patients', 'accounts', 'guardians', 'agreements'])
    expect(await hospital.all(collection)).toEqual([]);
});

test('identity and health are agreed to separately, with version and moment (R25)', async () => {
  expect((await agree({ identity: true })).missing).toEqual(['health']);
  const { patientId } = (await hospital.value(addPatient, person(1), 'wang')).patient;
  const sessionId = await sessionOn(hospital, '2026-11-25');
  const wished = { requestId: wish(), patientId, sessionId, slot: 0 };
  expect(await hospital.refusal(book, wished, 'wang')).toBe('PRIVACY_NOT_AGREED');
  expect(await agree({ health: true })).toMatchObject({
    agreed: { identity: { version, at: now }, health: { version, at: now } },
    missing: [],
  });
  await hospital.value(book, wished, 'wang');
});

test('agreeing twice counts once; every yes and no is stored in its order', async () => {
  await agree({ identity: true });
  await agree({ identity: true, health: true });
  await agree({ health: false });
  await agree({ health: false });
  const [record] = await hospital.all<AgreementRecord>('agreements');
  expect(record?.lines.map(({ kind, agreed }) => [kind, agreed])).toEqual([
    ['identity', true],
    ['health', true],
    ['health', false],
  ]);
  expect(record?.agreed).toEqual({ identity: { version, at: now } });
});

test('a guardian agrees for a child under 14 (R25)', async () => {
  await agree({ identity: true, health: true });
  const answer = await hospital.call(addPatient, child, 'wang');
  expect(answer).toMatchObject({
    refusal: { code: 'PRIVACY_NOT_AGREED', facts: { kinds: ['child'] } },
  });
  expect(await hospital.all('guardians')).toEqual([]);
  await agree({ child: true });
  const { patientId } = (await hospital.value(addPatient, child, 'wang')).patient;
  const sessionId = await sessionOn(hospital, '2026-11-25');
  const wished = (of: string, slot: number) => ({
    requestId: wish(),
    patientId: of,
    sessionId,
    slot,
  });
  await agree({ child: false });
  expect((await hospital.value(viewPrivacy, {}, 'wang')).missing).toEqual(['child']);
  // The child is like one that was added before the notice existed: no more data of the child is
  // taken, and data of others as before.
  expect(await hospital.call(book, wished(patientId, 0), 'wang')).toMatchObject({
    refusal: { code: 'PRIVACY_NOT_AGREED', facts: { kinds: ['child'] } },
  });
  const own = (await hospital.value(addPatient, person(1), 'wang')).patient.patientId;
  await hospital.value(book, wished(own, 0), 'wang');
  await agree({ child: true });
  await hospital.value(book, wished(patientId, 1), 'wang');
});

test('an account that held a child before there was a notice agrees for the child, too, when it first agrees (R25)', async () => {
  await agree({ identity: true, health: true, child: true });
  const { patientId } = (await hospital.value(addPatient, child, 'wang')).patient;
  await hospital.stack.store.remove('agreements', { filter: {}, multi: true });
  forgetAgreements();
  await agree({ identity: true, health: true });
  const sessionId = await sessionOn(hospital, '2026-11-25');
  const wished = { requestId: wish(), patientId, sessionId, slot: 0 };
  expect(await hospital.refusal(book, wished, 'wang')).toBe('PRIVACY_NOT_AGREED');
});

test('a new version asks again; until then an account can look and cancel (R25)', async () => {
  await agree({ identity: true, health: true });
  const { patientId } = (await hospital.value(addPatient, person(1), 'wang')).patient;
  const sessionId = await sessionOn(hospital, '2026-11-25');
  const wished = { requestId: wish(), patientId, sessionId, slot: 0 };
  const { appointmentId } = (await hospital.value(book, wished, 'wang')).appointment;
  await hospital.set('agreements', 'wang', {
    'agreed.identity.version': version - 1,
    'agreed.health.version': version - 1,
  });
  forgetAgreements();
  const again = { ...wished, requestId: wish(), slot: 1 };
  expect(await hospital.refusal(book, again, 'wang')).toBe('PRIVACY_NOT_AGREED');
  expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
  await hospital.value(cancel, { appointmentId }, 'wang');
  expect((await hospital.value(viewPrivacy, {}, 'wang')).missing).toEqual(['identity', 'health']);
});

test('an older or invented version cannot be agreed to, but taken back', async () => {
  const other = { version: version + 1 };
  expect(await hospital.refusal(agreePrivacy, { ...other, identity: true }, 'wang')).toBe(
    'PRIVACY_CHANGED',
  );
  expect(await hospital.all('agreements')).toEqual([]);
  await agree({ identity: true });
  const after = await hospital.value(agreePrivacy, { ...other, identity: false }, 'wang');
  expect(after.agreed).toEqual({});
});

test('everybody can read the notice before agreeing to anything', async () => {
  const { notice, agreed, missing } = await hospital.value(viewPrivacy, {}, 'wang');
  expect(notice).toEqual(privacyNotice);
  expect([agreed, missing]).toEqual([{}, ['identity', 'health']]);
});
