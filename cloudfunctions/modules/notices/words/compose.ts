import { type FieldKind, type NoticeFields, noticeFields } from '../../../../domain/notices/fields';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import { answers as simplified } from '../../../../texts/zh-CN/answers';
import { careKinds } from '../../../../types/care/care';
import type { NoticeFacts, NoticeKind, VisitFacts } from '../../../../types/notices/facts';
import type { NoticeTemplate, TemplateName } from '../../../../types/notices/template';
import { templateOf } from '../../../../types/notices/templates';
import { pageOf } from './page';
import { around, clean, firstFitting, writeName } from './text';
import { type FieldValues, THING, write } from './write';

/** The words of a message, in the language of its receiver. */
type Words = Pick<Answers, 'notices' | 'care'>;

/** A message in WeChat's form. */
export interface Composed {
  template: TemplateName;
  templateId: string;
  /** The page that a tap opens, without a leading slash, with an encoded query. */
  page: string;
  /** By the template's keys (`thing1`). */
  data: Record<string, { value: string }>;
}

/** The values for the fields of a message, each with the type of its field. */
type Filled<F extends Record<string, FieldKind>> = { [Name in keyof F]: FieldValues[F[Name]] };
type Builder<K extends NoticeKind> = (
  facts: NoticeFacts[K],
  name: string | undefined,
  words: Words['notices'],
) => Filled<NoticeFields[K]>;

/** Department and doctor in one field; a long department is shortened. */
const both = (department: string, doctor: string): string => {
  const name = clean(doctor);
  const who = name.length > 10 ? writeName(name) : name;
  return around(where => `${where} ${who}`, clean(department), THING);
};

const visit = (facts: VisitFacts, who: string | undefined, note: string) => ({
  who,
  when: at(facts.date, facts.start),
  department: facts.department,
  doctor: facts.doctor,
  note,
});

const change = (facts: VisitFacts, who: string | undefined, what: string, note: string) => ({
  who,
  what,
  when: at(facts.date, facts.start),
  doctor: both(facts.department, facts.doctor),
  note,
});

const withRoom = (
  say: (number: number, room: string) => string,
  { number, room }: VisitFacts,
  { seeDetails }: Words['notices'],
) => around(part => say(number, part), clean(room) || seeDetails, THING);

/**
 * Says until when cancelling is free, if it still is on the day of the reminder; otherwise by when
 * to report (R13).
 */
const reminderNote = (
  { number, date, reportBy, freeUntil }: NoticeFacts['reminder'],
  words: Words['notices'],
): string =>
  freeUntil !== undefined && dateOf(freeUntil) === addDays(date, -1)
    ? words.reminderFree(number, freeUntil)
    : words.reminder(number, reportBy);

const builders: { [K in NoticeKind]: Builder<K> } = {
  booked: (facts, who, words) => visit(facts, who, withRoom(words.booked, facts, words)),
  placeGiven: (facts, who, words) => visit(facts, who, withRoom(words.placeGiven, facts, words)),
  moved: (facts, who, words) => visit(facts, who, withRoom(words.moved, facts, words)),
  reminder: (facts, who, words) => visit(facts, who, reminderNote(facts, words)),
  cancelled: (facts, who, words) =>
    change(facts, who, words.words.cancelled, words.cancelled[facts.by]),
  stopped: (facts, who, words) => change(facts, who, words.words.stopped, words.stopped),
  substituted: (facts, who, words) =>
    change(
      facts,
      who,
      words.words.substituted,
      firstFitting(words.substituted(clean(facts.doctor)), THING),
    ),
  timeChanged: (facts, who, words) =>
    change(
      { ...facts, start: facts.startBefore },
      who,
      words.words.timeChanged,
      words.timeChanged(facts.date, facts.start),
    ),
  roomChanged: (facts, who, words) =>
    change(
      facts,
      who,
      words.words.roomChanged,
      around(words.roomChanged, clean(facts.room) || words.seeDetails, THING),
    ),
  reopened: (facts, who, words) =>
    change(facts, who, words.words.reopened, words.reopened(facts.number)),
  soon: ({ number, room, doctor, before }, who, words) => ({
    who,
    number: words.soon.number(number),
    where: both(clean(room) || words.seeDetails, doctor),
    before,
    note: words.soon.note,
  }),
  noShow: ({ date, start, department, counting, of }, who, words) => ({
    who,
    what: words.words.noShow,
    reason: around(part => words.visitMissed(date, start, part), clean(department), THING),
    count: counting,
    note: words.strikes(counting, of),
  }),
  barred: ({ until, strikes }, who, words) => ({
    who,
    what: words.words.barred,
    reason: words.barredFor,
    count: strikes,
    note: words.barredUntil(until),
  }),
  returnVisit: ({ date, department, doctor, closesAt, last }, who, words) => ({
    who,
    date,
    doctor: both(department, doctor),
    until: closesAt,
    note: last ? words.returnVisit.last : words.returnVisit.first,
  }),
  survey: ({ date, department, doctor, closesAt }, who, words) => ({
    who,
    doctor:
      doctor === undefined
        ? around(words.wardOf, clean(department), THING)
        : both(department, doctor),
    date,
    until: closesAt,
    note: doctor === undefined ? words.wardSurvey : words.survey,
  }),
  caseAnswered: ({ department, answeredAt }, _who, words) => ({
    department,
    what: words.words.caseAnswered,
    when: answeredAt,
    note: words.caseAnswered,
  }),
  care: ({ title, department, date }, who, words) => ({
    who,
    title,
    department,
    date,
    note: words.care,
  }),
  call: ({ office, phone, date, hour, home }, who, words) => ({
    ...{ who, office, phone, date },
    note: home ? words.call.home : hour === undefined ? words.call.note : words.call.at(hour),
  }),
  heldByAnother: ({ since }, who, words) => ({
    who,
    what: words.words.heldByAnother,
    when: since,
    note: words.heldByAnother,
  }),
  bookedByAnother: (facts, who, words) =>
    visit(
      facts,
      who,
      facts.byHospital ? withRoom(words.bookedByHospital, facts, words) : words.bookedByAnother,
    ),
  gaveWay: ({ since }, who, words) => ({
    who,
    what: words.words.gaveWay,
    when: since,
    note: words.gaveWay,
  }),
  dayList: ({ date, bookings, own }, _who, words) => ({
    date,
    list: own ? words.list.own : words.list.all,
    count: bookings,
    note: words.dayList,
  }),
  duty: ({ what, department, at: when }, _who, words) => ({
    what: words.duty.words[what],
    department,
    when,
    note: words.duty.notes[what],
  }),
  stalled: ({ what, since }, _who, words) => ({
    what: words.stalled.what[what],
    since,
    note: words.stalled.note,
  }),
};

/**
 * The title of a care message is planned in Simplified Chinese; this replaces it by words in the
 * language of the account.
 */
function said<F extends object>(facts: F, { care }: Words): F {
  if (!('careId' in facts && 'title' in facts)) return facts;
  const kind = careKinds.find(each => simplified.care.kinds[each] === facts.title);
  return kind ? { ...facts, title: care.kinds[kind] } : facts;
}

/** The values of a message as WeChat takes them, by the template's keys. */
function writeFields<F extends Record<string, FieldKind>>(
  fields: F,
  filled: Filled<F>,
  template: NoticeTemplate,
  words: Words['notices'],
): Composed['data'] {
  const data: Composed['data'] = {};
  for (const name in fields) {
    const key = template.fields[name]!.key;
    const type = key.replace(/\d+$/, '');
    data[key] = { value: write<F[typeof name]>(fields[name], filled[name], type, words) };
  }
  return data;
}

/**
 * A message of a kind, written with the hospital's template within WeChat's limits (R19): no field
 * is empty, too long, of the wrong form or on two lines, whatever the names, departments and rooms
 * are.
 *
 * @param name the patient's name as typed; without one the message says "the patient"
 * @param words the words of the account's language; default Simplified Chinese
 * @throws RangeError for a date, time or moment that does not exist
 */
export const compose = <K extends NoticeKind>(
  kind: K,
  facts: NoticeFacts[K],
  name?: string,
  words: Words = simplified,
): Composed => {
  const template = templateOf(kind);
  const filled = builders[kind](said(facts, words), name, words.notices);
  const data = writeFields(noticeFields[kind], filled, template, words.notices);
  return { template: template.name, templateId: template.id, page: pageOf(kind, facts), data };
};
