import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * One home for each truth: what a second copy of it would look like, and where the one stands. The scan reads everything
 * that ships, and what prepares and measures it; tests may count by hand.
 */
interface Home {
  truth: string;
  /** What only the home may write. */
  copy: RegExp;
  /** Files and folders that may, from the root; each but the first with its reason beside it. */
  homes: string[];
  /** Second copies that the pattern must catch. */
  planted: string[];
}

const homes: Home[] = [
  {
    truth: 'local time is UTC+8',
    copy: /\b8 \* (60|HOUR|3_?600)|28_?800|utcOffset|\+08:?00|getTimezoneOffset/,
    homes: ['domain/time/time.ts'],
    planted: [
      'const OFFSET = 8 * 3_600_000;',
      'const ZONE = 8 * HOUR;',
      'dayjs.utc(moment).utcOffset(480)',
      'Date.parse(date + "T00:00:00+08:00")',
    ],
  },
  {
    truth: 'days are counted in one place',
    copy: /from 'dayjs|toISOString\(\)\.slice|86_?400|24 \* 60 \* 60|24 \* 3_?600|24 \* HOUR|Date\.parse\((date|day|from|to|today)\b/,
    homes: [
      'domain/time/time.ts',
      // A date cell of a spreadsheet, which is a day of no zone.
      'cloudfunctions/cloud/tables.ts',
    ],
    planted: [
      "import dayjs from 'dayjs';",
      'new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)',
      'const DAY = 86_400_000;',
      'const day = 24 * 60 * 60 * 1000;',
      'Math.round((Date.parse(to) - at) / DAY)',
    ],
  },
  {
    truth: 'the arithmetic of dates and months has one name each',
    copy: /(const|function) (at|addDays|daysBetween|dateOf|timeOf|minutesOf|timeFromMinutes|weekdayOf|addMonths|yearOf|monthOf|monthAfter|nextMonth|monthsBetween|datesOf)\b *(=\s*(async )?\(|\()/,
    homes: ['domain/time'],
    planted: ['export const addDays = (date: string) =>', 'function daysBetween(from: string)'],
  },
  {
    truth: 'a date is put into words in one place',
    copy: /(const|function) (say(Date|Day|Moment|Time|FullDate|ShortDate|WholeDate|NamedDay|Weekday|Month)|dayWords)\b *(=\s*\(|\()|周[一二三四五六日]['"], ?['"]周|(今天|明天|后天)['"], ?['"]|getUTC(Day|Date|Month)/,
    homes: [
      'texts/say.ts',
      // The options of a roster's weekday, which has no Sunday.
      'texts/zh-CN/policy/deskPolicy.ts',
    ],
    planted: [
      'const sayDay = (date: string): string =>',
      "const weekdays = ['周日', '周一'];",
      'local.getUTCMonth() + 1',
    ],
  },
  {
    truth: 'how a session and its day stand is decided by domain/booking (R3, R9, R11)',
    copy: /'opensLater'|now < (\w+\.)?opensAt|SessionState\[\]/,
    homes: [
      'domain/booking/days.ts',
      'domain/booking/session.ts',
      'domain/booking/waiting.ts',
      // The words on the wire.
      'types/timetable/scheduling.ts',
      'types/returns/returnVisits.ts',
      // The sentence for a state.
      'src/pages/doctor/index.tsx',
      'src/pages/returns/ReturnSlip.tsx',
    ],
    planted: [
      "const BEST_FIRST: SessionState[] = ['open', 'opensLater', 'full'];",
      "now < window.opensAt ? 'opensLater' : 'open'",
      "return now < opensAt ? undefined : 'open';",
    ],
  },
  {
    truth: 'whether a case was answered in time is decided by domain/cases (R16, R18)',
    copy: /(<=?|>=?) ?(\w+\.)?answerBy|answerBy (<=?|>=?)/,
    homes: ['domain/cases/cases.ts'],
    planted: ['if (of.answeredAt < of.answerBy)', 'const late = answerBy <= now;'],
  },
  {
    truth: 'what an outcome of a call brings about and permits is one table (R15)',
    copy: /\b(noSuchNumber|notUnderstood|movedHospital|readmitted)('|: \{)|outcome === 'wrongNumber'/,
    homes: [
      'domain/followups/outcomes.ts',
      // The words on the wire.
      'types/followups/followUps.ts',
    ],
    planted: [
      "const again = new Set(['noAnswer', 'busy', 'noSuchNumber']);",
      "const found = outcome === 'wrongNumber' || outcome === 'noSuchNumber';",
      "readmitted: { ends: 'stay' },",
    ],
  },
];

const root = join(__dirname, '..');
const ROOMS = ['domain', 'types', 'texts', 'cloudfunctions', 'src', 'config', 'bench'];

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(file => `${folder}/${file.split(sep).join('/')}`)
    .filter(file => /\.(ts|tsx|js|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file));

/** The source of a file without its comments, which may speak of anything. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

const sources = ROOMS.flatMap(filesOf).map(file => ({ file, code: codeOf(file) }));

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

describe.each(homes)('$truth', ({ copy, homes: allowed, planted }) => {
  test('it stands nowhere else', () => {
    const second = sources
      .filter(({ file, code }) => copy.test(code) && !allowed.some(place => isIn(file, place)))
      .map(({ file, code }) => `${file}: ${copy.exec(code)?.[0]}`);
    expect(second).toEqual([]);
  });

  test('each place that may write it does', () => {
    const idle = allowed.filter(
      place => !sources.some(({ file, code }) => isIn(file, place) && copy.test(code)),
    );
    expect(idle).toEqual([]);
  });

  test.each(planted)('a second copy is found: %s', line => {
    expect(line).toMatch(copy);
  });
});

test('the scan reads the code of every room', () => {
  for (const room of ROOMS) {
    expect(sources.filter(({ file }) => isIn(file, room)).length).toBeGreaterThan(10);
  }
});
