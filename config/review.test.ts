import { dirname } from 'node:path';
import { routes } from '../src/routes';
import sitemap from '../src/sitemap.json';
import { dataKindTexts } from '../texts/zh-CN/privacy/dataKinds';
import { interfaces } from '../texts/zh-CN/privacy/guideline';
import { ownPerson } from '../types/privacy/ownData';
import { filesIn, read } from './documents';
import { guideline, keptGuideline } from './guidelineText';

describe('the privacy guideline for WeChat’s form', () => {
  test('is the one that lies in docs (node config/guideline.mjs writes it)', () => {
    expect(keptGuideline()).toBe(guideline());
  });

  test('names every kind of data that 我的 → 隐私与数据 shows (R25)', () => {
    const kinds = ownPerson.shape.kept.element.shape.kind.options;
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) expect(guideline()).toContain(`| ${dataKindTexts[kind]}`);
  });
});

/** Interfaces that WeChat gives only where the privacy guideline names them, or that open something of the phone. */
const GUARDED =
  /\b(getUserProfile|getUserInfo|getLocation|getFuzzyLocation|chooseLocation|choosePoi|chooseAddress|chooseInvoice|chooseInvoiceTitle|getWeRunData|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|getRecorderManager|startRecord|joinVoIPChat|createCameraContext|scanCode|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|openBluetoothAdapter|addPhoneContact|addPhoneCalendar|getClipboardData|setClipboardData|getPhoneNumber|chooseLicensePlate|makePhoneCall|startAccelerometer|startCompass|startGyroscope)\b/g;

const sources = filesIn('src').filter(
  file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('/index.h5.'),
);
/** Calls and buttons of WeChat, and no names of our own beside them. */
const usesOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:Taro\.|wx\.|openType=")(\w+)/g)].flatMap(([, api = '']) =>
      api.match(GUARDED) ? [api] : [],
    ),
  ),
];

describe('interfaces for file, clipboard, phone and camera', () => {
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

  test('are in the guideline, but for dialling, which gives us nothing; and nothing else is', () => {
    const named = interfaces.map(({ api }) => api).sort();
    expect(named).toEqual(places.flatMap(([api]) => (api === 'makePhoneCall' ? [] : api)).sort());
  });

  test('know a refusal from a person who left off', () => {
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
  ])('whoever calls %s shows words and a way on where it was refused', (_, calls, words) => {
    const callers = sources.filter(file => calls.test(read(file)));
    expect(callers.length).toBeGreaterThan(0);
    // A form's page shows what the form's own file asked for.
    const shown = (file: string) =>
      sources.filter(each => dirname(each) === dirname(file)).some(each => words.test(read(each)));
    for (const file of callers) expect([file, shown(file)]).toEqual([file, true]);
  });
});

describe('sitemap.json', () => {
  const allowed = sitemap.rules.filter(({ action }) => action === 'allow').map(({ page }) => page);

  test('ends by keeping everything else from WeChat’s search', () => {
    expect(sitemap.rules.at(-1)).toEqual({ action: 'disallow', page: '*' });
  });

  test('shows only pages that there are, and that need neither person nor role', () => {
    const open = Object.keys(routes).map(name => `${name}/index`);
    expect(allowed.filter(page => !open.includes(page))).toEqual([]);
    // A page that shows something of one person is none of them.
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
