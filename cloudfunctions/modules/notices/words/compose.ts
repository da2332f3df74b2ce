import { type Holding, type NoticeFields, noticeFields } from '../../../../domain/notices/fields';
import { addDays, at, dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { NoticeFacts, NoticeKind, VisitFacts } from '../../../../types/notices/facts';
import type { TemplateName } from '../../../../types/notices/template';
import { templateOf } from '../../../../types/notices/templates';
import { pageOf } from './page';
import { around, clean, firstFitting, writeName } from './text';
import { type Held, THING, write } from './write';

const { notices: words } = texts;

/** A message as WeChat takes it. */
export interface Composed {
  template: TemplateName;
  templateId: string;
  /** The page a tap opens, without a leading slash, its query encoded. */
  page: string;
  /** By WeChat's keys (`thing1`). */
  data: Record<string, { value: string }>;
}

/** What goes into the fields of a kind's message. */
type Filled<K extends NoticeKind> = {
  [F in keyof NoticeFields[K]]: NoticeFields[K][F] extends Holding
    ? Held[NoticeFields[K][F]]
    : never;
};
type Builder<K extends NoticeKind> = (facts: NoticeFacts[K], name: string | undefined) => Filled<K>;

/** Department and doctor in one field: of a long department the beginning. */
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

const withRoom = (say: (number: number, room: string) => string, { number, room }: VisitFacts) =>
  around(part => say(number, part), clean(room) || words.seeDetails, THING);

/** While the place can be given back free on the day of the reminder, until when; else by when to report (R13). */
const reminderNote = ({ number, date, reportBy, freeUntil }: NoticeFacts['reminder']): string =>
  freeUntil !== undefined && dateOf(freeUntil) === addDays(date, -1)
    ? words.reminderFree(number, freeUntil)
    : words.reminder(number, reportBy);

const builders: { [K in NoticeKind]: Builder<K> } = {
  booked: (facts, who) => visit(facts, who, withRoom(words.booked, facts)),
  placeGiven: (facts, who) => visit(facts, who, withRoom(words.placeGiven, facts)),
  moved: (facts, who) => visit(facts, who, withRoom(words.moved, facts)),
  reminder: (facts, who) => visit(facts, who, reminderNote(facts)),
  cancelled: (facts, who) => change(facts, who, words.words.cancelled, words.cancelled[facts.by]),
  stopped: (facts, who) => change(facts, who, words.words.stopped, words.stopped),
  substituted: (facts, who) =>
    change(
      facts,
      who,
      words.words.substituted,
      firstFitting(words.substituted(clean(facts.doctor)), THING),
    ),
  timeChanged: (facts, who) =>
    change(
      { ...facts, start: facts.startBefore },
      who,
      words.words.timeChanged,
      words.timeChanged(facts.date, facts.start),
    ),
  roomChanged: (facts, who) =>
    change(
      facts,
      who,
      words.words.roomChanged,
      around(words.roomChanged, clean(facts.room) || words.seeDetails, THING),
    ),
  reopened: (facts, who) => change(facts, who, words.words.reopened, words.reopened(facts.number)),
  soon: ({ number, room, doctor, before }, who) => ({
    who,
    number: words.soon.number(number),
    where: both(clean(room) || words.seeDetails, doctor),
    before,
    note: words.soon.note,
  }),
  noShow: ({ date, start, department, counting, of }, who) => ({
    who,
    what: words.words.noShow,
    reason: around(part => words.visitMissed(date, start, part), clean(department), THING),
    count: counting,
    note: words.strikes(counting, of),
  }),
  barred: ({ until, strikes }, who) => ({
    who,
    what: words.words.barred,
    reason: words.barredFor,
    count: strikes,
    note: words.barredUntil(until),
  }),
  returnVisit: ({ date, department, doctor, closesAt, last }, who) => ({
    who,
    date,
    doctor: both(department, doctor),
    until: closesAt,
    note: last ? words.returnVisit.last : words.returnVisit.first,
  }),
  survey: ({ date, department, doctor, closesAt }, who) => ({
    who,
    doctor:
      doctor === undefined
        ? around(words.wardOf, clean(department), THING)
        : both(department, doctor),
    date,
    until: closesAt,
    note: doctor === undefined ? words.wardSurvey : words.survey,
  }),
  caseAnswered: ({ department, answeredAt }) => ({
    department,
    what: words.words.caseAnswered,
    when: answeredAt,
    note: words.caseAnswered,
  }),
  care: ({ title, department, date }, who) => ({ who, title, department, date, note: words.care }),
  heldByAnother: ({ since }, who) => ({
    who,
    what: words.words.heldByAnother,
    when: since,
    note: words.heldByAnother,
  }),
  bookedByAnother: (facts, who) => visit(facts, who, words.bookedByAnother),
  dayList: ({ date, bookings, own }) => ({
    date,
    list: own ? words.list.own : words.list.all,
    count: bookings,
    note: words.dayList,
  }),
  duty: ({ what, department, at: when }) => ({
    what: words.duty.words[what],
    department,
    when,
    note: words.duty.notes[what],
  }),
  stalled: ({ what, since }) => ({
    what: words.stalled.what[what],
    since,
    note: words.stalled.note,
  }),
};

/**
 * A message of a kind, written by the hospital's template for it within WeChat's limits (R19): nothing empty, too long, of
 * the wrong form or on two lines, whatever the names, departments and rooms are.
 * @param name the patient's, as typed in; a message without one speaks of "the patient"
 * @throws RangeError for a date, time or moment that does not exist
 */
export const compose = <K extends NoticeKind>(
  kind: K,
  facts: NoticeFacts[K],
  name?: string,
): Composed => {
  const template = templateOf(kind);
  const filled = (builders[kind] as Builder<K>)(facts, name) as Record<string, Held[Holding]>;
  const data: Composed['data'] = {};
  for (const [field, holding] of Object.entries<Holding>(noticeFields[kind])) {
    const key = template.fields[field]!.key;
    data[key] = { value: write(holding, filled[field] as never, key.replace(/\d+$/, '')) };
  }
  return { template: template.name, templateId: template.id, page: pageOf(kind, facts), data };
};
