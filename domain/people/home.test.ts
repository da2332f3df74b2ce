import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** R1: sameness of a person is decided here, and nowhere else: this looks through the whole source. */
const root = join(__dirname, '../..');
const rooms = ['domain', 'types', 'texts', 'cloudfunctions', 'src'];
const sources = rooms
  .flatMap(room => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
  .filter(each => each.isFile() && /(?<!\.test)\.tsx?$/.test(each.name))
  .map(each => join(each.parentPath, each.name))
  .map(path => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

/** Signs of a second home, and the files that may show them, with the reason. */
const SIGNS: [what: string, sign: RegExp, allowed: string[]][] = [
  [
    'full-width letters and compositions are mended',
    /\.normalize\(/,
    [
      'domain/tables/rows.ts', // cells of any file
      'cloudfunctions/modules/notices/words/text.ts', // what WeChat's fields can hold
    ],
  ],
  [
    'the form of a card, a permit or a phone',
    /\\d\{17\}|\[HM\]|\[3-9\]|0086|\\\+86|字第/,
    ['texts/zh-CN/people/identity.ts'],
  ],
  ['the dots of a name', /[•‧・]/, []],
  [
    'the keyed hash of a person',
    /keyedHash\(\s*'(patient|name|find)'/,
    [
      'cloudfunctions/modules/people/steps/person.ts',
      'cloudfunctions/modules/people/steps/registerPatient.ts',
    ],
  ],
  [
    'the last four of a number',
    /\.slice\(-4\)/,
    ['cloudfunctions/modules/discharges/steps/takeOver.ts'], // of a stay whose person has no document
  ],
  ['whose document is shown', /[^']document\.guardian/, []],
];

test.each(SIGNS)('R1: %s only in domain/people', (_what, sign, allowed) => {
  const found = sources
    .filter(({ path, text }) => !path.startsWith('domain/people/') && sign.test(text))
    .map(({ path }) => path);
  expect(found.sort()).toEqual([...allowed].sort());
});

/** Operations whose input is somebody's document, or what somebody typed to find people by. */
const asks = sources.filter(
  ({ path, text }) =>
    /^types\/[a-z]+\/[a-zA-Z]+\.ts$/.test(path) &&
    /contract\(\{/.test(text) &&
    /\bquery:|documentSchema|\bdocument: z\.string/.test(text.split('output:')[0]!),
);
const HOME = /\b(typedKeys|isNumberOf|patientIdOf|checkRegistration)\(/;

test('R1: registration, search, check-in, import and planning ask here', () => {
  const names = asks.map(({ path }) => path.replace(/^.*\/|\.ts$/g, ''));
  expect(names.sort()).toEqual([
    'addPatient',
    'bookFor',
    'checkIn',
    'findBookings',
    'findPatients',
    'listDischarged',
    'listFollowUps',
    'planFollowUp',
  ]);
  for (const name of names) {
    const operation = sources.find(({ path }) => path.endsWith(`/operations/${name}.ts`));
    expect([name, HOME.test(operation?.text ?? '')]).toEqual([name, true]);
  }
  // The ward's list comes as a file.
  const takeOver = sources.find(({ path }) => path.endsWith('/discharges/steps/takeOver.ts'));
  expect(HOME.test(takeOver?.text ?? '')).toBe(true);
});
