import { at, MINUTE } from '../../../domain/time/time';
import {
  agreeForAlways,
  booked,
  hospitalForEach,
  person,
  smsAsApproved,
  smsForEach,
  switchOnSms,
  weChatWithTemplates,
} from '../../../tests/hospital';
import type { Refusal } from '../../../types/answer';
import { stopSession } from '../../../types/changes/stopSession';
import { addPatient } from '../../../types/holding/addPatient';
import { templateNamed } from '../../../types/notices/templates';
import { setLanguage } from '../../../types/people/setLanguage';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import { viewPrivacy } from '../../../types/privacy/viewPrivacy';
import { findClinics } from '../../../types/timetable/findClinics';
import type { Account } from './stores/accounts';

const [MONDAY, WEDNESDAY] = ['2026-11-23', '2026-11-25'];
const hospital = hospitalForEach({
  now: at(MONDAY, '09:00'),
  staff: { office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
  sms: smsAsApproved,
});
smsForEach(hospital);

/** The sentence for a person who types an invalid document number. */
async function saysOfWrongNumber(language?: string): Promise<Refusal> {
  const wrong = { ...person(1), document: { kind: 'idCard', number: '123' } };
  const answer = await hospital.call(addPatient, wrong as never, 'wang', language);
  if (answer.ok) throw new Error('it was taken');
  return answer.refusal;
}

type Said = Record<string, { value: string }>;

/** The last lines of the messages with a template. */
const notes = async (template: 'visit' | 'reminder') => {
  const { id, fields } = templateNamed(template);
  const messages = await hospital.stack.messages.list('wang');
  return messages.flatMap(({ templateId, data }) =>
    templateId === id ? (data as Said)[fields.note!.key]?.value : [],
  );
};

test('a phone is answered in its language; for an unknown language, in Simplified Chinese', async () => {
  const said = async (language?: string) => {
    const { message, wayOn, facts } = await saysOfWrongNumber(language);
    return JSON.stringify([message, wayOn, facts]);
  };
  expect(await said('en')).not.toMatch(/\p{Script=Han}/u);
  expect(await said('zh-Hant')).toMatch(/請/);
  expect(await said('fr')).toBe(await said());
  expect(await said()).toMatch(/请/);

  const notice = async (language?: string) => {
    const answer = await hospital.call(viewPrivacy, {}, 'wang', language);
    return answer.ok ? answer.value.notice : undefined;
  };
  const [english, chinese] = [await notice('en'), await notice()];
  expect(english?.version).toBe(chinese?.version);
  expect(english?.sections).toHaveLength(chinese!.sections.length);
  expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
});

test('a complaint is found by the words of the language, and leads to the same departments', async () => {
  const asked = async (text: string, language?: string) => {
    const answer = await hospital.call(findClinics, { text }, 'wang', language);
    return answer.ok ? answer.value.complaints : [];
  };
  const [inEnglish, inChinese] = [await asked('chest pain', 'en'), await asked('胸痛')];
  expect(inEnglish.map(({ departmentIds, urgent }) => [departmentIds, urgent])).toEqual(
    inChinese.map(({ departmentIds, urgent }) => [departmentIds, urgent]),
  );
  expect(inEnglish[0]?.name).toMatch(/^[\x20-\x7e’–]+$/);
  expect(await asked('胸痛', 'en')).toEqual(inEnglish);
});

test('a person downloads their data in their language', async () => {
  const { patientId } = await booked(hospital, WEDNESDAY);
  const answer = await hospital.call(exportOwnData, { patientId, form: 'html' }, 'wang', 'en');
  const file = answer.ok ? JSON.stringify(answer.value) : '';
  const { contentBase64 = '' } = JSON.parse(file) as { contentBase64?: string };
  const page = Buffer.from(contentBase64, 'base64').toString();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Wed 25 Nov');
});

test('an account without patients stores no language; the first patient it adds brings it along (R25)', async () => {
  expect(await hospital.value(setLanguage, { language: 'en' }, 'wang')).toEqual({ kept: false });
  expect(await hospital.all<Account>('accounts')).toEqual([]);
  await hospital.call(addPatient, person(1), 'wang', 'en');
  expect((await hospital.all<Account>('accounts'))[0]?.language).toBe('en');
});

test('notices are written in the language that the account chose last (R19)', async () => {
  await agreeForAlways(hospital, 'wang', 'visit', 'reminder');
  await booked(hospital, WEDNESDAY);
  expect(await hospital.value(setLanguage, { language: 'en' }, 'wang')).toEqual({ kept: true });
  hospital.at(at(MONDAY, '09:00') + MINUTE);
  await hospital.runNotices();
  expect(await notes('visit')).toEqual([expect.stringMatching(/^No\.1, /)]);

  await hospital.value(setLanguage, { language: 'zh-Hant' }, 'wang');
  hospital.at(at('2026-11-24', '09:00'));
  await hospital.runJobs();
  await hospital.runNotices();
  expect(await notes('reminder')).toEqual([expect.stringMatching(/^1號，/)]);
});

test('an SMS uses the language if the hospital has a template in it, else Simplified Chinese', async () => {
  await switchOnSms(hospital, 100);
  const { sessionId } = await booked(hospital, WEDNESDAY);
  await hospital.value(setLanguage, { language: 'en' }, 'wang');
  hospital.at(at(MONDAY, '09:00') + MINUTE);
  await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');
  await hospital.runNotices();
  await hospital.runNotices();
  const [sms] = await hospital.stack.sms.list(person(1).phone);
  expect(sms?.text).toContain('cancelled your clinic of 25 Nov 08:00');
});
