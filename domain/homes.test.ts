import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Home } from './home.testkit';
import { homesOfVisits } from './homesOfVisits.testkit';

const homes: Home[] = [
  ...homesOfVisits,
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
      // Finds the tests that depend on dates.
      'config/datedTests.mjs',
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
    truth: 'the lengths of an hour and of a minute are written in one place',
    copy: /(?<![\d_])(60_?000|3_?600_?000)\b/,
    homes: [
      'domain/time/time.ts',
      // Generates data to measure with, and measures it.
      'bench',
      // Webpack loads it as plain JavaScript.
      'config/dev/pagesPlugin.js',
    ],
    planted: ['const HOUR = 3_600_000;', 'Math.round(lateBy / 60_000)', 'setTimeout(stop, 60000)'],
  },
  {
    truth: 'each calculation with dates and months has one name',
    copy: /(const|function) (at|addDays|daysBetween|dateOf|timeOf|minutesOf|timeFromMinutes|weekdayOf|addMonths|yearOf|monthOf|monthAfter|nextMonth|monthsBetween|datesOf)\b *(=\s*(async )?\(|\()/,
    homes: ['domain/time'],
    planted: ['export const addDays = (date: string) =>', 'function daysBetween(from: string)'],
  },
  {
    truth: 'a date is put into words in one place',
    copy: /(const|function) (say(Date|Day|Moment|Time|FullDate|ShortDate|WholeDate|NamedDay|Weekday|Month)|dayWords)\b *(=\s*\(|\()|周[一二三四五六日]['"], ?['"]周|(今天|明天|后天)['"], ?['"]|getUTC(Day|Date|Month)/,
    homes: ['texts/zh-CN/say.ts', 'texts/zh-Hant/say.ts', 'texts/en/say.ts'],
    planted: [
      'const sayDay = (date: string): string =>',
      "const weekdays = ['周日', '周一'];",
      'local.getUTCMonth() + 1',
    ],
  },
  {
    truth: 'the id of a document, and the record that it leads to, are found in one place (R1)',
    copy: /\bpatientIdOf\(|keyedHash\('patient'|\.joinedTo\)/,
    homes: [
      'cloudfunctions/modules/people/steps',
      // Generates people to measure with.
      'bench/notices/tomorrow.ts',
    ],
    planted: [
      "const id = patientIdOf({ document, name: '' });",
      "keyedHash('patient', identityKey(document, name))",
      'await patientStore.get(record.joinedTo)',
    ],
  },
  {
    truth: 'only domain/people knows the form of a document, a name and a phone (R1)',
    copy: /\\d\{17\}|\[HM\]|1\[3-9\]|0086|\\\+86|\\u5B57|\\u30FB|[^']document\.guardian\b/,
    homes: ['domain/people'],
    planted: [
      'if (/^\\d{17}[\\dX]$/.test(number))',
      'const PERMIT = /^[HM]\\d{8}$/;',
      "phone.replace(/^(\\+86|0086)/, '')",
      'const MOBILE = /^1[3-9]\\d{9}$/;',
      "const own = document.kind === 'guardianChild' ? document.guardian : document;",
    ],
  },
  {
    truth: 'typed text is brought into its normal form in one place (R1)',
    copy: /\.normalize\(/,
    homes: [
      'domain/people',
      // The cells of all files.
      'domain/tables/rows.ts',
      // The texts that fields of WeChat's messages can hold.
      'cloudfunctions/modules/notices/words/text.ts',
    ],
    planted: ["typed.normalize('NFKC').toUpperCase()"],
  },
  {
    truth: 'the keyed hashes of a person are made in modules/people (R1, R20)',
    copy: /keyedHash\(\s*'(patient|name|find)'|\.slice\(-4\)/,
    homes: [
      'cloudfunctions/modules/people/steps',
      'domain/people',
      // A stay whose person has no document.
      'cloudfunctions/modules/discharges/steps/asStays.ts',
      // Shows a number that is masked already, and an invented one.
      'src/booking/BookingLine.tsx',
      'config/demo/frame/frame.js',
    ],
    planted: [
      "keyedHash('find', typed)",
      "keyedHash('name', name.toUpperCase())",
      'number.slice(-4)',
    ],
  },
  {
    truth: 'who may see what is decided in domain/access (R20)',
    copy: /\broles\s*\.(includes|some|every|find|indexOf)\(|\b(staff|caller|member|me)\.departments\b|\bdepartments\b[^}\n]*\} = (caller\.)?(staff|member|me|record|after)\b/,
    homes: [
      'domain/access',
      // Gives rights to staff; does not decide what they may see.
      'cloudfunctions/modules/staff',
      'src/staff/Rights.tsx',
      'src/desk/staff/Member.tsx',
      'src/desk/staff/useMember.ts',
      'src/desk/invite/useInvite.ts',
    ],
    planted: [
      "if (staff.roles.includes('desk'))",
      'OFFICE.some(role => me.roles.includes(role))',
      'const { roles, departments = [], doctorId } = staff;',
      'scope.has(caller.staff.departments[0])',
    ],
  },
  {
    truth: 'typed text is made harmless for a page in one place',
    copy: /'&(amp|lt|gt|quot|#39);'/,
    homes: ['cloudfunctions/cloud/html.ts'],
    planted: ["text.replace(/</g, '&lt;')"],
  },
  {
    truth: 'one list has all deaths (R26)',
    copy: /lastOutcome:? ?(===)? ?'died'|\bdead: true\b/,
    homes: [
      'cloudfunctions/modules/followups/steps/recordDeaths.ts',
      // The call in which the caller is told, and the calls and stays that say so, for the list.
      'cloudfunctions/modules/followups/steps/settleFollowUp.ts',
      'cloudfunctions/modules/followups/stores',
      // The list that says so.
      'cloudfunctions/modules/discharges/steps/takeOver.ts',
      // The calls that said so before persons on the same number were separated by name.
      'cloudfunctions/modules/identity/migrations/personsByName.ts',
    ],
    planted: ["where: [{ personId }, { lastOutcome: 'died' }]", 'discharges.find({ dead: true })'],
  },
  {
    truth: 'one table has the meanings of WeChat’s codes (R19)',
    copy: /\b(43101|400(01|03|14|37)|47003|41030|41001|42001|450(09|11|47)|50002|61004)\b/,
    homes: [
      'domain/notices/weChatCodes.ts',
      // It generates answers for measurements, and decides nothing by them.
      'bench/growth/visits.ts',
    ],
    planted: ['const wrong = [40037, 47003, 41030];', 'if (errcode === 43101)'],
  },
  {
    truth: 'an id made from another record’s id is made in one place, which limits its length',
    copy: /keyedHash\('derived id'|`(?:\w+-)+\$\{[\w.]*(?:_id|[a-z]Id)\}/,
    homes: [
      'cloudfunctions/cloud/derivedId.ts',
      // Secrets of the installation and request ids, which have a fixed length.
      'cloudfunctions/modules/keys/stores/keys.ts',
      'cloudfunctions/modules/discharges/operations/importDischarges.ts',
      // Names of fields on a page.
      'src',
      // Generated data to measure with.
      'bench',
    ],
    planted: [
      'const id = `byCondition-\u0024{_id}-\u0024{attempt}`;',
      'id: `call-\u0024{followUp._id}-\u0024{attempt.id}`,',
    ],
  },
  {
    truth: 'the month, the year and the age are taken from a date in one place',
    copy: /\.slice\(0, ?[47]\)|yearOf\(\w+\) - yearOf\(/,
    homes: [
      'domain/time',
      'domain/people/age.ts',
      // A month in words.
      'texts/zh-CN/say.ts',
      'texts/zh-Hant/say.ts',
      'texts/en/say.ts',
    ],
    planted: [
      'month: date.slice(0, 7),',
      'Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))',
      'yearOf(today) - yearOf(birthDate)',
    ],
  },
  {
    truth: 'names are put into their order in one place',
    copy: /\.name (<|>) \w+\.name\b|\.name\.localeCompare|Intl\.Collator/,
    homes: ['domain/order.ts'],
    planted: [
      '.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))',
      ".sort((a, b) => a.name.localeCompare(b.name, 'zh'))",
    ],
  },
];

const root = join(__dirname, '..');
const ROOMS = ['domain', 'types', 'texts', 'cloudfunctions', 'src', 'config', 'bench'];

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(file => `${folder}/${file.split(sep).join('/')}`)
    .filter(file => /\.(ts|tsx|js|mjs)$/.test(file) && !/\.test(kit)?\.tsx?$/.test(file));

/** The source of a file without its comments, since a comment may mention anything. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

const sources = ROOMS.flatMap(filesOf).map(file => ({ file, code: codeOf(file) }));

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

describe.each(homes)('$truth', ({ copy, homes: allowed, planted }) => {
  test('no other file has a copy', () => {
    const second = sources
      .filter(({ file, code }) => copy.test(code) && !allowed.some(place => isIn(file, place)))
      .map(({ file, code }) => `${file}: ${copy.exec(code)?.[0]}`);
    expect(second).toEqual([]);
  });

  test('each place that may contain it does', () => {
    const idle = allowed.filter(
      place => !sources.some(({ file, code }) => isIn(file, place) && copy.test(code)),
    );
    expect(idle).toEqual([]);
  });

  test.each(planted)('a copy is found: %s', line => {
    expect(line).toMatch(copy);
  });
});

test('the scan reads the code of every folder', () => {
  for (const room of ROOMS) {
    expect(sources.filter(({ file }) => isIn(file, room)).length).toBeGreaterThan(10);
  }
});
