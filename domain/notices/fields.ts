import type { NoticeKind } from '../../types/notices/facts';

/**
 * The kinds of values in a message's fields, before they are written in the type of the template's
 * key.
 */
const holdings = ['name', 'text', 'word', 'time', 'date', 'number', 'phone'] as const;
export type FieldKind = (typeof holdings)[number];

/** The types of keys that can hold each kind of value. A key is a type and a number: `thing1`. */
export const writableTo: Record<FieldKind, readonly string[]> = {
  name: ['name', 'thing'],
  text: ['thing'],
  word: ['phrase', 'thing', 'enum', 'short_thing'],
  time: ['time', 'date', 'thing', 'character_string'],
  date: ['date', 'thing', 'character_string'],
  number: ['number', 'thing', 'character_string'],
  phone: ['phone_number', 'thing', 'character_string'],
};

const visit = {
  who: 'name',
  when: 'time',
  department: 'text',
  doctor: 'text',
  note: 'text',
} as const;
const change = {
  who: 'name',
  what: 'word',
  when: 'time',
  doctor: 'text',
  note: 'text',
} as const;
const strike = {
  who: 'name',
  what: 'word',
  count: 'number',
  reason: 'text',
  note: 'text',
} as const;
const holding = { who: 'name', what: 'word', when: 'time', note: 'text' } as const;

/**
 * The fields of each kind's message. WeChat refuses a message with an empty field, so a template
 * has exactly the fields of its kinds; kinds with the same fields can share a template.
 */
export const noticeFields = {
  booked: visit,
  placeGiven: visit,
  moved: visit,
  cancelled: change,
  reminder: visit,
  stopped: change,
  substituted: change,
  timeChanged: change,
  roomChanged: change,
  reopened: change,
  soon: { who: 'name', number: 'text', where: 'text', before: 'number', note: 'text' },
  noShow: strike,
  barred: strike,
  returnVisit: { who: 'name', date: 'date', doctor: 'text', until: 'time', note: 'text' },
  survey: { who: 'name', doctor: 'text', date: 'date', until: 'time', note: 'text' },
  caseAnswered: { department: 'text', what: 'word', when: 'time', note: 'text' },
  care: { who: 'name', title: 'text', department: 'text', date: 'date', note: 'text' },
  call: { who: 'name', office: 'text', phone: 'phone', date: 'date', note: 'text' },
  heldByAnother: holding,
  bookedByAnother: visit,
  gaveWay: holding,
  dayList: { date: 'date', list: 'text', count: 'number', note: 'text' },
  duty: { what: 'word', department: 'text', when: 'time', note: 'text' },
  stalled: { what: 'text', since: 'time', note: 'text' },
} as const satisfies Record<NoticeKind, Record<string, FieldKind>>;

export type NoticeFields = typeof noticeFields;
