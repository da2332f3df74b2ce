import fc from 'fast-check';
import { jobNames, timedFunctions } from '../../../../domain/running/jobs';
import { addDays, at } from '../../../../domain/time/time';
import { faultOf } from '../../../../local/messages/templates';
import { type Answers, answersIn } from '../../../../texts/answers';
import { languages } from '../../../../types/language';
import {
  duties,
  type NoticeFacts,
  type NoticeKind,
  noticeKinds,
} from '../../../../types/notices/facts';
import { templateOf } from '../../../../types/notices/templates';
import { compose } from './compose';

/**
 * Anything that people and rosters may contain: odd Unicode, names of every kind, very long ones,
 * nothing.
 */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '古丽米热',
          '·',
          '阿布都热依木',
          '欧阳',
          'Anna',
          ' ',
          'O’Neill',
          '7',
          '👨‍👩‍👧',
          '🇨🇳',
          '💊',
          '3️⃣',
          '\n',
          '\r\n',
          '\u2028',
        ],
        ...[
          '\u0000',
          '\u200d',
          '\ufe0f',
          '\u202e',
          '\ud83d',
          'é\u0301\u0301\u0301',
          'ห้อง',
          'ئالىم',
          '한글',
          '\u1100',
          '𠮷',
          '（西院）',
          '，',
          '……',
          '心血管内科',
          '\u3164',
          '\u115f',
        ],
      ),
      { maxLength: 30 },
    )
    .map(parts => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '👍',
    '心血管内科与高血压联合门诊'.repeat(5),
    '·'.repeat(30),
    'e'.repeat(50),
    '\u0301'.repeat(40),
  ),
);
const date = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2026-01-01', days));
const moment = fc.integer({ min: at('2026-01-01'), max: at('2040-12-31') });
const anyVisit = fc.record({
  appointmentId: odd,
  date,
  start: fc.integer({ min: 0, max: 23 }).map(hour => `${String(hour).padStart(2, '0')}:30`),
  department: odd,
  doctor: odd,
  room: odd,
  number: fc.integer({ min: 1, max: 999 }),
  by: fc.constantFrom('patient' as const, 'desk' as const),
  reportBy: moment,
  counting: fc.integer({ min: 1, max: 20 }),
  of: fc.integer({ min: 1, max: 20 }),
});
const returnVisit = fc.record({
  returnVisitId: odd,
  doctorId: odd,
  date,
  department: odd,
  doctor: odd,
  closesAt: moment,
  last: fc.boolean(),
});
const factsOf: { [K in NoticeKind]: fc.Arbitrary<NoticeFacts[K]> } = {
  booked: anyVisit,
  placeGiven: anyVisit,
  moved: anyVisit,
  cancelled: anyVisit,
  reminder: anyVisit,
  stopped: anyVisit,
  substituted: anyVisit,
  soon: anyVisit.map(each => ({ ...each, before: each.number % 20 })),
  timeChanged: anyVisit.map(visit => ({ ...visit, startBefore: visit.start })),
  roomChanged: anyVisit,
  reopened: anyVisit,
  noShow: anyVisit,
  barred: fc.record({ until: moment, strikes: fc.integer({ min: 1, max: 20 }) }),
  returnVisit,
  survey: fc.record(
    { appointmentId: odd, date, department: odd, doctor: odd, closesAt: moment },
    { requiredKeys: ['appointmentId', 'date', 'department', 'closesAt'] },
  ),
  caseAnswered: fc.record({ caseId: odd, department: odd, answeredAt: moment }),
  care: fc.record({ careId: odd, title: odd, department: odd, date }),
  call: fc.record(
    {
      followUpId: odd,
      date,
      office: odd,
      phone: odd,
      hour: fc.integer({ min: 8, max: 20 }),
      home: fc.constant(true as const),
    },
    { requiredKeys: ['followUpId', 'date', 'office', 'phone'] },
  ),
  heldByAnother: fc.record({ patientId: odd, since: moment }),
  gaveWay: fc.record({ patientId: odd, since: moment }),
  bookedByAnother: fc
    .tuple(anyVisit, fc.boolean())
    .map(([facts, by]) => (by ? { ...facts, byHospital: true as const } : facts)),
  stalled: fc.record({ what: fc.constantFrom(...jobNames, ...timedFunctions), since: moment }),
  duty: fc.record({
    what: fc.constantFrom(...duties),
    department: odd,
    at: moment,
    about: odd,
  }),
  dayList: fc.record({ date, bookings: fc.integer({ min: 0, max: 5000 }), own: fc.boolean() }),
};

/** The words of every language. */
let spoken: Answers[];
beforeAll(async () => {
  spoken = await Promise.all(languages.map(answersIn));
});

test.each(noticeKinds)(
  'whatever the facts are, WeChat has nothing to say against %s (R19)',
  kind => {
    const { id, fields } = templateOf(kind);
    const keys = Object.values(fields).map(({ key }) => key);
    const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        factsOf[kind] as fc.Arbitrary<never>,
        fc.option(odd, { nil: undefined }),
        fc.constantFrom(...spoken),
        (facts, name, words) => {
          const { templateId, page, data } = compose(kind, facts, name, words);
          expect(templateId).toBe(id);
          expect(Object.keys(data).sort()).toEqual([...keys].sort());
          expect(faultOf({ id, fields: keys }, data)).toBeNull();
          for (const { value } of Object.values(data)) {
            expect(value).not.toMatch(
              /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
            );
            expect(value.trim()).toBe(value);
            // Short enough in UTF-16 units as well, however WeChat counts.
            expect(value.length).toBeLessThanOrEqual(20);
            expect([...segments.segment(value)].map(({ segment }) => segment).join('')).toBe(value);
          }
          expect(page).toMatch(/^(pages|desk|followup)\/[a-z]+\/index(\?[!-~]*)?$/i);
        },
      ),
      { numRuns: process.env.LONG ? 200 : 80 },
    );
  },
);
