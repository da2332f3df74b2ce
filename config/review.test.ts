import { dirname } from 'node:path';
import * as z from 'zod';
import { routes } from '../src/routes';
import sitemap from '../src/sitemap.json';
import { dataKindTexts } from '../texts/zh-CN/privacy/dataKinds';
import { interfaces } from '../texts/zh-CN/privacy/guideline';
import { ownPerson } from '../types/privacy/ownData';
import { filesIn, read } from './documents';
import { guideline, keptGuideline } from './guidelineText';
import { contracts } from './operationsTable';

describe('the privacy guideline for WeChat’s form', () => {
  test('is the one in docs (node config/guideline.mjs writes it)', () => {
    expect(keptGuideline()).toBe(guideline());
  });

  test('names every kind of data that 我的 → 隐私与数据 shows (R25)', () => {
    const kinds = ownPerson.shape.kept.element.shape.kind.options;
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) expect(guideline()).toContain(`| ${dataKindTexts[kind]}`);
  });
});

/** The names of the fields of personal data in calls, each with the guideline’s words. */
const TAKEN: Record<string, string> = {
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  document: '证件类型和号码',
  guardian: '监护人和孩子的关系',
  phone: '手机号',
  contactPhone: '联系人电话',
  contactPhone2: '联系人电话',
  newPhone: '其他能打通的电话',
  phoneCode: '手机号',
  purpose: '看病原因',
  referredBy: '转诊单位和原因',
  referredTo: '转诊单位和原因',
  answers: '各题的回答',
  address: '上门随访的地址',
  ward: '病区和床号',
  bed: '病区和床号',
  diagnosis: '诊断',
};
/** Matches names of fields that describe a person, in any contract. */
const OF_A_PERSON = /phone|document|birth|^sex$|address|guardian|diagnos|purpose|^ward$|bed|card/i;
/**
 * Field names that are personal elsewhere, but not here: the hospital’s own number, the patients of
 * a care plan.
 */
const OF_NOBODY = new Set(['servicePhone', 'diagnoses', 'birthdays']);

/** Every field name in the data that a call returns or sends. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value as object).flatMap(([name, of]) => [name, ...fieldsOf(of)])
      : fieldsOf(value),
  );
}

test('the guideline names all personal data of the calls', () => {
  const handed = contracts.flatMap(({ operation, input }) =>
    fieldsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
      .filter(name => OF_A_PERSON.test(name) && !OF_NOBODY.has(name))
      .map(name => [operation, name] as const),
  );
  expect(handed.filter(([, name]) => !(name in TAKEN))).toEqual([]);
  for (const words of Object.values(TAKEN)) expect(guideline()).toContain(words);
  // These kinds of data have no call of their own: the queue, messages, SMS, records of access.
  for (const words of [
    '排队叫号',
    '微信提醒和短信',
    '操作记录',
    '同意和收回的时间',
    '微信在本小程序里的代号',
  ])
    expect(guideline()).toContain(words);
});

/**
 * Interfaces that WeChat offers only where the privacy guideline names them, or that open a part of
 * the phone.
 */
const GUARDED =
  /\b(getUserProfile|getUserInfo|getLocation|getFuzzyLocation|chooseLocation|choosePoi|chooseAddress|chooseInvoice|chooseInvoiceTitle|getWeRunData|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|getRecorderManager|startRecord|joinVoIPChat|createCameraContext|scanCode|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|openBluetoothAdapter|addPhoneContact|addPhoneCalendar|getClipboardData|setClipboardData|getPhoneNumber|chooseLicensePlate|makePhoneCall|startAccelerometer|startCompass|startGyroscope)\b/g;

const sources = filesIn('src').filter(
  file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('/index.h5.'),
);
/** WeChat’s calls and buttons; our own names beside them are left out. */
const usesOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:Taro\.|wx\.|openType=")(\w+)/g)].flatMap(([, api = '']) =>
      api.match(GUARDED) ? [api] : [],
    ),
  ),
];

describe('interfaces of file, clipboard, phone and camera', () => {
  const places = sources.flatMap(file => usesOf(read(file)).map(api => [api, file] as const));

  test('are called in these places, one each', () => {
    expect(Object.fromEntries(places)).toEqual({
      chooseMessageFile: 'src/api/files/index.weapp.ts',
      chooseMedia: 'src/api/files/index.weapp.ts',
      scanCode: 'src/api/scan/index.weapp.ts',
      setClipboardData: 'src/phone/copy.ts',
      addPhoneCalendar: 'src/phone/calendar/index.weapp.ts',
      makePhoneCall: 'src/phone/dial.ts',
      getPhoneNumber: 'src/phone/phoneNumber/index.weapp.tsx',
    });
    expect(places).toHaveLength(7);
  });

  test('are in the guideline, except dialling, which gives us no data; and nothing else is', () => {
    const named = interfaces.map(({ api }) => api).sort();
    expect(named).toEqual(places.flatMap(([api]) => (api === 'makePhoneCall' ? [] : api)).sort());
  });

  test('tell a refusal apart from a person who cancelled', () => {
    for (const [, file] of places)
      expect([file, /refusedBy\(error\)|PRIVACY_REFUSED/.test(read(file))]).toEqual([file, true]);
  });

  test.each([
    ['chooseFile', /await chooseFile\(/, /what="file"|set(Filled|NoFile)\(.*'refused'/],
    ['useFile', /= useFile\(/, /what="(file|picture)"/],
    ['choosePicture', /await choosePicture\(/, /what="picture"|setNoFile\(.*'refused'/],
    ['takeCard', /await takeCard\(/, /what="card"/],
    ['copy', /await copy\(/, /what="clipboard"/],
    ['addToCalendar', /await addToCalendar\(/, /notGiven\.calendar/],
    ['scan', /await scan\(/, /notGiven\.camera/],
  ])('every caller of %s shows words and a remedy after a refusal', (_, calls, words) => {
    const callers = sources.filter(file => calls.test(read(file)));
    expect(callers.length).toBeGreaterThan(0);
    // The form’s page shows the words for the form’s own file.
    const shown = (file: string) =>
      sources.filter(each => dirname(each) === dirname(file)).some(each => words.test(read(each)));
    for (const file of callers) expect([file, shown(file)]).toEqual([file, true]);
  });
});

describe('sitemap.json', () => {
  const allowed = sitemap.rules.filter(({ action }) => action === 'allow').map(({ page }) => page);

  test('ends by hiding everything else from WeChat’s search', () => {
    expect(sitemap.rules.at(-1)).toEqual({ action: 'disallow', page: '*' });
  });

  test('shows only existing pages that need neither person nor role', () => {
    const open = Object.keys(routes).map(name => `${name}/index`);
    expect(allowed.filter(page => !open.includes(page))).toEqual([]);
    // No page with data of one person is among them.
    const own =
      /^pages\/(appointment|patient|privacy|holder|strike|waiting|return|survey|case|complain|message|care|me\/|confirm)|^desk|^followup|^statistics/;
    expect(allowed.filter(page => own.test(page))).toEqual([]);
  });

  test('the compiled mini-program has it', () => {
    expect(JSON.parse(read('dist/weapp/sitemap.json'))).toEqual(sitemap);
    expect(JSON.parse(read('dist/weapp/app.json'))).toMatchObject({
      sitemapLocation: 'sitemap.json',
    });
  });
});
