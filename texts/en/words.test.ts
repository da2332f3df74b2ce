import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { privacyNotice } from '../privacy';
import { answers } from './answers';
import { patients } from './patients';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => ({
    file,
    code: readFileSync(join(__dirname, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, ''),
  }));
/** The strings of a file, without its imports and without code inside the strings. */
const saidIn = (code: string): string[] =>
  (code.replace(/^import[^;]*;$/gm, '').match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).map(each =>
    each.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…'),
  );
const said = sources.flatMap(({ file, code }) => saidIn(code).map(words => ({ file, words })));
const found = (pattern: RegExp) =>
  said.filter(({ words }) => pattern.test(words)).map(({ file, words }) => `${file}: ${words}`);

/** Files that contain Chinese, and the reason. */
const chinese: Record<string, string> = {
  'notices/notices.ts': 'phrases of WeChat’s messages',
  'hospital/said.ts': 'what the hospital wrote',
  'hospital/periods.ts': 'names of periods',
  'hospital/departments.ts': 'pieces of the departments’ names',
  'hospital/titles.ts': 'titles of doctors',
  'surveys/questions.ts': 'titles of the survey’s questions',
  'joined.ts': 'marks that a Chinese keyboard types',
};

test('there are texts to look at', () => expect(said.length).toBeGreaterThan(800));

test('an English text has no Chinese character but where it is named', () => {
  const files = sources.filter(({ code }) => /[\p{Script=Han}，。；：、？！]/u.test(code));
  expect(files.map(({ file }) => file).sort()).toEqual(Object.keys(chinese).sort());
});

test('it has no exclamation mark, no double space, and no curly mark: a Chinese font draws it as wide as a letter of its own', () => {
  const odd = found(/\p{L}!|! | {2}|[“”‘’]/u);
  expect(odd.filter(each => !/\p{Script=Han}/u.test(each))).toEqual([]);
});

test('the privacy notice is a translation of the version that is agreed to (R25)', () => {
  expect(answers.privacyNotice.version).toBe(privacyNotice.version);
});

/** The words that the README's table tells writers to avoid. */
const instead = readFileSync(join(__dirname, 'README.md'), 'utf8')
  .split('\n')
  .flatMap(line => line.match(/^\| (?!Chinese|---).* \| (.*) \| (.+) \|$/)?.slice(1, 3) ?? [])
  .flatMap((cell, index, cells) =>
    index % 2 ? cell.split(', ').map(not => ({ not, use: cells[index - 1] ?? '' })) : [],
  );

test('the table has words to look for', () => expect(instead.length).toBeGreaterThan(30));

test.each(instead)('no text says “$not”: it is $use', ({ not }) => {
  expect(found(new RegExp(`\\b${not}s?\\b`, 'i'))).toEqual([]);
});

test('no number of the policy is frozen in a text', () => {
  const numbers =
    /\b\d+ (?:days?|months?|hours?|times|patients|places|appointments|no-shows)|\d{1,2}:\d{2}|\d+%|\b(?:two|three|six) (?:days|months|times)/i;
  expect('kept for 3 days').toMatch(numbers);
  expect(found(numbers)).toEqual([]);
});

/** Every text that contains numbers of the policy must contain the numbers that it is given. */
const { notice, confirm, strikes, guide, opinions } = patients.pages;
const told: Record<string, (...numbers: never[]) => string> = {
  ...notice.when,
  ...notice.howMany,
  ...{ freeUntil: notice.cancel.free, reportBy: notice.arrive.period, bar: notice.strikes.bar },
  ...{ waitingCloses: notice.waiting.closes, waitingMost: notice.waiting.most },
  ...{ strike: confirm.strike, counted: strikes.counted, some: strikes.some },
  ...{ answered: guide.complaintsAnswered, emptyNote: opinions.emptyNote },
} as never;

test.each(Object.entries(told).filter(([, say]) => typeof say === 'function'))(
  'numbers of the policy are read in the words: %s',
  (_name, say) => {
    const numbers = [41, 43, 47].slice(0, say.length);
    for (const number of numbers) expect(say(...(numbers as never[]))).toContain(String(number));
  },
);

describe('a message has room in WeChat’s fields (R19)', () => {
  const { notices } = answers;
  const most = { number: 999, of: 20, moment: Date.UTC(2027, 11, 30, 8, 30) };

  test('what is said in a field of text has twenty letters at most, whatever its numbers', () => {
    const { number, of, moment } = most;
    const notes = [
      ...[
        notices.seeDetails,
        notices.stopped,
        notices.survey,
        notices.wardSurvey,
        notices.caseAnswered,
        notices.care,
      ],
      ...[
        notices.barredFor,
        notices.heldByAnother,
        notices.bookedByAnother,
        notices.gaveWay,
        notices.soon.note,
      ],
      ...[notices.call.note, notices.call.at(14), notices.call.home],
      ...Object.values(notices.cancelled),
      ...Object.values(notices.returnVisit),
      notices.reminder(number, moment),
      notices.reminderFree(number, moment),
      notices.timeChanged('2027-12-30', '16:30'),
      notices.reopened(number),
      notices.soon.number(number),
      ...[notices.strikes(1, of), notices.strikes(of, of)],
      notices.barredUntil(moment),
      notices.substituted('').at(-1) ?? '',
    ];
    expect(notes.filter(note => note.length > 20 || note === '')).toEqual([]);
  });

  test('where a room, a doctor or a department is said too, it has room for six characters', () => {
    const { number } = most;
    const around = [
      notices.booked(number, ''),
      notices.placeGiven(number, ''),
      notices.moved(number, ''),
      notices.roomChanged(''),
      notices.wardOf(''),
      notices.visitMissed('2027-12-30', '16:30', ''),
      notices.substituted('')[0] ?? '',
    ];
    expect(around.filter(each => each.length > 14)).toEqual([]);
  });

  test('a state is the Chinese phrase that WeChat takes', () => {
    for (const word of Object.values(notices.words)) expect(word).toMatch(/^\p{Script=Han}{1,5}$/u);
  });
});
