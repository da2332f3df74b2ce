import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConverterFactory, Locale } from 'opencc-js/cn2t';
import { answers as answersEn } from './en/answers';
import { patients as patientsEn } from './en/patients';
import exceptions from './traditional.json';
import { answers as answersZh } from './zh-CN/answers';
import { patients as patientsZh } from './zh-CN/patients';
import { answers as answersHant } from './zh-Hant/answers';
import { patients as patientsHant } from './zh-Hant/patients';

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The kind of each text, by its path: a sentence, or a function with its number of parameters. */
const wordsIn = (tree: Tree, path = ''): [path: string, what: string][] =>
  Object.entries(tree).flatMap(([name, word]): [string, string][] =>
    isTree(word)
      ? wordsIn(word, `${path}${name}.`)
      : [[`${path}${name}`, typeof word === 'function' ? 'function' : typeof word]],
  );

/**
 * Texts that only staff read, and values that are counted or sent; they stay in Simplified Chinese.
 */
const STAFFS = [
  /^notices\.(list|dayList|duty|stalled)\b/,
  /^followUps\.(?!kinds|outcomes)/,
  /^care\.(starts|states)\b/,
  /^cases\.(sources|due|outcomes|steps|actions|closedBecause|callBack|improvement|chosen|written)\b/,
  /^returnVisits\.(log|slip\.(notBooked|notCome|stopped))\b/,
  /^surveys\.answeredInForm$/,
];
/** The words that people type for a complaint: their number differs between languages. */
const TYPED = /^complaints\.\w+\.complaints\.\w+\.words\b/;

/** Subjects with operations for patients: patients read their refusals. */
const patientsSubjects = new Set(
  [
    ...readFileSync(join(__dirname, '../cloudfunctions/patient/index.ts'), 'utf8').matchAll(
      /modules\/(\w+)\/operations/g,
    ),
  ].map(([, subject]) => subject!),
);
/** Codes of subjects whose operations are only for staff. */
const ofStaffsSubjects = new Set(
  readdirSync(join(__dirname, 'zh-CN'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !patientsSubjects.has(entry.name))
    .filter(({ name }) => existsSync(join(__dirname, 'zh-CN', name, 'refusals.ts')))
    .flatMap(({ name }) =>
      Object.values(jest.requireActual<Record<string, object>>(`./zh-CN/${name}/refusals`)),
    )
    .flatMap(Object.keys),
);
/** Refusals for staff in the other subjects, by the beginning of the code. */
const REFUSED_STAFF =
  /^(OTHER_DEPARTMENT|TABLE|FILE|CHECK_IN|STILL_IN_TIME|ALREADY_ARRIVED|WRONG_DESK|DOCUMENT_DIFFERS|CODE_UNKNOWN|UNDO|NOT_ARRIVED|QUEUE_|STOP_|SESSION_(OVER|HOURS|EXISTS)|SUBSTITUTE|PLACES_SOLD|PERIOD|AWAY|EXTRA|RETURN_(NOT|DATE|MET)|LOG|CASE_(STEP|LONG)|JOIN|WORRY|CARE_PLAN|INVITATION|OFFICE|STAFF|LAST|POLICY|ROSTER|STRIKE|HOSPITAL_CHANGED|NAME_WAS_CORRECTED|WARD_SURVEY)/;
const isStaffs = (path: string): boolean => {
  const [, code] = /^refusals\.(\w+)/.exec(path) ?? [];
  return code !== undefined && (ofStaffsSubjects.has(code) || REFUSED_STAFF.test(code));
};

const missing = (of: Tree, from: Tree): string[] => {
  const there = new Map(wordsIn(of));
  return wordsIn(from)
    .filter(
      ([path, what]) =>
        !TYPED.test(path) && there.get(path) !== what && !STAFFS.some(w => w.test(path)),
    )
    .map(([path]) => path);
};

describe('each language says everything', () => {
  test('there is something to say', () => {
    expect(wordsIn(patientsZh).length).toBeGreaterThan(900);
    expect(wordsIn(answersZh).length).toBeGreaterThan(500);
  });
  test('the pages in Traditional Chinese', () =>
    expect(missing(patientsHant, patientsZh)).toEqual([]));
  test('the answers in Traditional Chinese', () =>
    expect(missing(answersHant, answersZh)).toEqual([]));
  test('the pages in English, and nothing else', () => {
    expect(missing(patientsEn, patientsZh)).toEqual([]);
    // Only English needs a function that puts a moment into a sentence.
    expect(missing(patientsZh, patientsEn)).toEqual(['say.sayWithin']);
  });
  test('the answers in English', () =>
    expect(missing(answersEn, answersZh).filter(path => !isStaffs(path))).toEqual([]));
});

const filesOf = (language: string) =>
  readdirSync(join(__dirname, language), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => ({ file, code: readFileSync(join(__dirname, language, file), 'utf8') }));

test('no simplified letter is left in Traditional Chinese: made once more, it is the same', () => {
  const own = [exceptions as [string, string][]];
  const convert = ConverterFactory(Locale.from.cn!, Locale.to.tw!, own);
  // The table with which search reads Traditional characters contains both kinds.
  const files = filesOf('zh-Hant').filter(({ file }) => file !== 'characters.ts');
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter(({ code }) => convert(code) !== code).map(({ file }) => file)).toEqual([]);
  expect(convert('在“我的”里看预约须知')).toBe('在「我的」裡看預約須知');
});
