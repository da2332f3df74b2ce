import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy, type Policy, policySchema } from '../types/policy/policy';
import { deskTexts } from './desk';
import { followupTexts } from './followup';
import { texts } from './index';
import { refusalTexts } from './zh-CN/refusals';
import { sayDaysBefore, sayMonths } from './zh-CN/say';

/** A hospital whose numbers all differ from those of the rule book. */
const otherPolicy = policySchema.parse({
  account: { maxPatients: 17, holders: 29, children: 19, unprovenPerSession: 18 },
  limits: { booking: 77 },
  booking: {
    opensDaysAhead: 21,
    opensAt: '06:45',
    closesDaysBefore: 4,
    closesAt: '11:11',
    maxPerDepartmentDay: 6,
    maxPerDay: 8,
    maxLive: 23,
    maxTakesPerSession: 33,
  },
  session: { layOutDaysAhead: 28 },
  cancellation: { freeDaysBefore: 9, freeUntil: '12:12' },
  hours: {
    periods: [
      { id: 'morning', name: '早场', reportBy: '09:09' },
      { id: 'evening', name: '夜场', reportBy: '16:16' },
    ],
    week: [[{ period: 'morning', start: '06:06', end: '07:07' }], ...Array(6).fill([])],
  },
  bar: { strikes: 7, windowMonths: 2, lastsMonths: 11 },
  waiting: { max: 44 },
  notices: { reminderAt: '17:17' },
  survey: { offeredAt: '20:20' },
  followUp: { announceAt: '13:13' },
  cases: { answerDays: 12 },
  sampling: { percent: 37, days: 8, spotPercent: 39 },
});

const { notice, strikes, confirm, opinions, guide, survey, messages } = texts.pages;
const times = ({ notices, survey: offered, followUp }: Policy) => ({
  reminderAt: notices.reminderAt,
  surveyAt: offered.offeredAt,
  announceAt: followUp.announceAt,
});
/** Every text with a number of the policy: how it is made, and the values that it must contain. */
const worded: [
  text: string,
  make: (p: Policy) => string,
  says: (p: Policy) => (number | string)[],
][] = [
  [
    'notice.when.opens',
    ({ booking: b }) => notice.when.opens(b.opensDaysAhead, b.opensAt),
    ({ booking: b }) => [b.opensDaysAhead, b.opensAt],
  ],
  [
    'notice.when.closes',
    ({ booking: b }) => notice.when.closes(b.closesDaysBefore, b.closesAt),
    ({ booking: b }) => [sayDaysBefore(b.closesDaysBefore), b.closesAt],
  ],
  [
    'notice.howMany.account',
    p => notice.howMany.account(p.account.maxPatients),
    p => [p.account.maxPatients],
  ],
  [
    'notice.howMany.department',
    p => notice.howMany.department(p.booking.maxPerDepartmentDay),
    p => [p.booking.maxPerDepartmentDay],
  ],
  ['notice.howMany.day', p => notice.howMany.day(p.booking.maxPerDay), p => [p.booking.maxPerDay]],
  ['notice.howMany.live', p => notice.howMany.live(p.booking.maxLive), p => [p.booking.maxLive]],
  [
    'notice.cancel.free',
    ({ cancellation: c }) => notice.cancel.free(c.freeDaysBefore, c.freeUntil),
    ({ cancellation: c }) => [sayDaysBefore(c.freeDaysBefore), c.freeUntil],
  ],
  [
    'notice.arrive.period',
    ({ hours }) => hours.periods.map(each => notice.arrive.period(each.name, each.reportBy)).join(),
    ({ hours }) => hours.periods.flatMap(each => [`${each.name}的号`, each.reportBy]),
  ],
  [
    'notice.strikes.bar',
    ({ bar }) => notice.strikes.bar(bar.strikes, bar.windowMonths, bar.lastsMonths),
    ({ bar }) => [sayMonths(bar.windowMonths), `满 ${bar.strikes} 次`, bar.lastsMonths],
  ],
  [
    'notice.waiting.closes',
    ({ cancellation: c }) => notice.waiting.closes(c.freeDaysBefore, c.freeUntil),
    ({ cancellation: c }) => [sayDaysBefore(c.freeDaysBefore), c.freeUntil],
  ],
  ['notice.waiting.most', p => notice.waiting.most(p.waiting.max), p => [p.waiting.max]],
  [
    'strikes.count',
    ({ bar }) => strikes.count(bar.windowMonths),
    ({ bar }) => [sayMonths(bar.windowMonths)],
  ],
  [
    'strikes.counted',
    ({ bar }) => strikes.counted(bar.windowMonths, 0, bar.strikes),
    ({ bar }) => [sayMonths(bar.windowMonths), bar.strikes],
  ],
  [
    'strikes.window',
    ({ bar }) => strikes.window(bar.windowMonths),
    ({ bar }) => [sayMonths(bar.windowMonths)],
  ],
  [
    'strikes.some',
    ({ bar }) => strikes.some(bar.strikes, bar.strikes, bar.lastsMonths),
    ({ bar }) => [`满 ${bar.strikes} 次`, bar.lastsMonths],
  ],
  [
    'strikes.stays',
    ({ bar }) => strikes.stays(bar.windowMonths),
    ({ bar }) => [sayMonths(bar.windowMonths)],
  ],
  [
    'strikes.explain.past',
    ({ bar }) => strikes.explain.past(bar.windowMonths),
    ({ bar }) => [sayMonths(bar.windowMonths)],
  ],
  [
    'confirm.strike',
    ({ bar }) => confirm.strike(bar.strikes, bar.windowMonths, bar.lastsMonths),
    ({ bar }) => [sayMonths(bar.windowMonths), bar.strikes, bar.lastsMonths],
  ],
  [
    'patient.standing (desk)',
    ({ bar }) => deskTexts.patient.standing(bar.windowMonths, 0, bar.strikes),
    ({ bar }) => [sayMonths(bar.windowMonths), `0/${bar.strikes}`],
  ],
  [
    'booking.standing (desk)',
    ({ bar }) => deskTexts.booking.standing(bar.windowMonths, 0, bar.strikes),
    ({ bar }) => [sayMonths(bar.windowMonths), `0/${bar.strikes}`],
  ],
  [
    'book.channelNotes.phone (desk)',
    ({ booking: b }) => deskTexts.book.channelNotes.phone(b.closesDaysBefore, b.closesAt),
    ({ booking: b }) => [sayDaysBefore(b.closesDaysBefore), b.closesAt],
  ],
  ['opinions.emptyNote', p => opinions.emptyNote(p.cases.answerDays), p => [p.cases.answerDays]],
  [
    'guide.complaintsAnswered',
    p => guide.complaintsAnswered(p.cases.answerDays),
    p => [p.cases.answerDays],
  ],
  [
    'openCase.note (follow-up)',
    p => followupTexts.openCase.note(p.cases.answerDays),
    p => [p.cases.answerDays],
  ],
  ['survey.emptyNote', p => survey.emptyNote(p.survey.offeredAt), p => [p.survey.offeredAt]],
  [
    'messages.note of the reminder',
    p => messages.note('reminder', times(p)),
    p => [p.notices.reminderAt],
  ],
  ['messages.note of a call', p => messages.note('call', times(p)), p => [p.followUp.announceAt]],
  ['messages.note (survey)', p => messages.note('survey', times(p)), p => [p.survey.offeredAt]],
  [
    'samples.how.discharged',
    ({ sampling: s }) => followupTexts.samples.how.discharged(s.percent, s.days),
    ({ sampling: s }) => [`${s.percent}%`, `${s.days} 天`],
  ],
  [
    'samples.how.spot',
    ({ sampling: s }) => followupTexts.samples.how.spot(s.spotPercent, s.days),
    ({ sampling: s }) => [`${s.spotPercent}%`],
  ],
  [
    'refusals.LIMIT_DEPARTMENT_DAY',
    p => refusalTexts.LIMIT_DEPARTMENT_DAY({ max: p.booking.maxPerDepartmentDay }).message,
    p => [p.booking.maxPerDepartmentDay],
  ],
  [
    'refusals.LIMIT_DAY',
    p => refusalTexts.LIMIT_DAY({ max: p.booking.maxPerDay }).message,
    p => [p.booking.maxPerDay],
  ],
  [
    'refusals.LIMIT_TOTAL',
    p => refusalTexts.LIMIT_TOTAL({ max: p.booking.maxLive }).message,
    p => [p.booking.maxLive],
  ],
  [
    'refusals.LIMIT_CHANGES',
    p => refusalTexts.LIMIT_CHANGES({ max: p.booking.maxTakesPerSession }).message,
    p => [p.booking.maxTakesPerSession],
  ],
  [
    'refusals.PATIENT_LIMIT',
    p => refusalTexts.PATIENT_LIMIT({ max: p.account.maxPatients }).message,
    p => [p.account.maxPatients],
  ],
  [
    'refusals.HOLDERS_FULL',
    p => refusalTexts.HOLDERS_FULL({ max: p.account.holders }).message,
    p => [p.account.holders],
  ],
  [
    'refusals.CHILDREN_FULL',
    p => refusalTexts.CHILDREN_FULL({ max: p.account.children }).message,
    p => [p.account.children],
  ],
  [
    'refusals.UNPROVEN_PLACES',
    p => refusalTexts.UNPROVEN_PLACES({ max: p.account.unprovenPerSession }).message,
    p => [p.account.unprovenPerSession],
  ],
  [
    'refusals.TOO_MANY',
    p => refusalTexts.TOO_MANY({ kind: 'booking', max: p.limits.booking, until: 0 }).message,
    p => [p.limits.booking],
  ],
  [
    'refusals.WAITING_FULL',
    p => refusalTexts.WAITING_FULL({ max: p.waiting.max }).message,
    p => [p.waiting.max],
  ],
  [
    'notices.strikes',
    ({ bar }) => texts.notices.strikes(1, bar.strikes),
    ({ bar }) => [bar.strikes],
  ],
];

describe('numbers of the policy are read in the words, never frozen in them', () => {
  test.each(worded)('%s', (_text, make, says) => {
    for (const policy of [defaultPolicy, otherPolicy]) {
      for (const said of says(policy)) expect(make(policy)).toContain(String(said));
    }
    for (const [n, said] of says(defaultPolicy).entries()) {
      expect(said).not.toBe(says(otherPolicy)[n]);
      expect(make(otherPolicy)).not.toContain(String(said));
    }
  });

  test('a rolling month is never called this month (R8)', () => {
    for (const { code, file } of sources)
      if (/违约/.test(code))
        expect([file, /(本月|这个月|当月)[^'`]*违约/.test(code)]).toEqual([file, false]);
  });
});

/** Numbers and periods in texts that no policy sets, each with its meaning. */
const fixed: [file: string, words: RegExp, what: string][] = [
  ['say.ts', /一个月/, 'how one month is said'],
  ['timetable/roster.ts', /最多 20 位/, 'the form of a doctor’s number'],
  ['changes/deskChanges.ts', /最多 20 位/, 'the same'],
  ['figures/followUpFigures.ts', /单月|近\d+个月|一行一个月，只收本月以前的/, 'spans, a file'],
  ['figures/figures.ts', /本月以前的月份/, 'the form of a file of figures'],
  ['staff/deskOffice.ts', /至少 6 位|近 30 天/, 'an invitation; how far back problems go'],
  ['returns/deskReturns.ts', /[12] 周|[13] 个月|[近来] (7|30) 天/, 'dates to choose from'],
  ['calling/followUpCalls.ts', /3 天后|[12] 周后|1 个月后/, 'dates to choose from'],
  ['followups/followUps.ts', /最多 30 位|前 15 位/, 'the digits of a stay’s number'],
  ['operators/data.ts', /\d+:8080|1970 年|最多 15 位/, 'an address, an epoch, a form of name'],
  ['exchange/door.ts', /超过 5 分钟/, 'how far a signature’s moment may be off'],
  ['operators/deploy.ts', /wx 加 16 位/, 'the form of WeChat’s appid'],
  ['running/deskRunning.ts', /只留 7 天|本月额度/, 'what CloudBase keeps and counts'],
  ['people/identity.ts', /11 位手机号|\d+( 到 12)? 位|3 个字母加 12 位/, 'the forms of documents'],
];

const root = join(__dirname, 'zh-CN');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => ({
    file,
    code: readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, ''),
  }));

const NUMBER =
  /\d+ ?个?(天|日|月|小时|分钟|次|位|人|周|年|点)|\d+%|\d{1,2}:\d{2}|[一三六]个月|半年|本月|傍晚|早上|当天晚上/g;

describe('a number in words that is written down is no policy’s', () => {
  test.each(sources)('$file', ({ file, code }) => {
    let rest = code;
    for (const [, words] of fixed.filter(([name]) => name === file))
      rest = rest.replace(new RegExp(words, 'g'), '');
    expect(rest.match(NUMBER) ?? []).toEqual([]);
  });

  test.each(['三天内答复，3 天', '因一个月内多次违约', '看病前一天傍晚', '15:00 前免费', '抽 10%'])(
    'a frozen number is found: %s',
    words => {
      expect(words.match(NUMBER)).not.toBeNull();
    },
  );

  test.each(fixed)('%s still says %s', (file, words) => {
    expect(sources.find(each => each.file === file)?.code).toMatch(words);
  });
});
