import { compose } from '../../cloudfunctions/modules/notices/words/compose';
import { routes } from '../../src/routes';
import { readParams } from '../../src/routes/readParams';
import type { Route } from '../../src/routes/route';
import { type NoticeFacts, type NoticeKind, noticeKinds } from '../../types/notices/facts';
import { appPages, weChat } from './messages';

const facts = {
  appointmentId: 'a',
  returnVisitId: 'r',
  doctorId: 'd',
  caseId: 'c',
  careId: 'k',
  patientId: 'p',
  since: 0,
  date: '2026-11-25',
  start: '08:00',
  department: '产科',
  doctor: '胡长青',
  room: '1楼',
  number: 1,
  title: '产后复查',
  ...{ by: 'desk', reportBy: 0, counting: 1, of: 3, until: 0, strikes: 3, closesAt: 0, last: true },
  ...{ followUpId: 'f', office: '随访中心', phone: '0000-88000300' },
  ...{ answeredAt: 0, bookings: 1, own: true, what: 'clock', at: 0 },
};

/** The facts of a kind. A duty needs different words for its subject. */
const factsOf = <K extends NoticeKind>(kind: K) =>
  (kind === 'duty' ? { ...facts, what: 'worry' } : facts) as unknown as NoticeFacts[K];

test('the local WeChat knows every page of the app, sub-packages included', () => {
  expect(appPages()).toEqual(expect.arrayContaining(['pages/home/index', 'desk/lists/index']));
});

test('it knows every template with its fields and labels', () => {
  for (const { fields, labels } of weChat().templates)
    expect(Object.keys(labels).sort()).toEqual([...fields].sort());
  const { templates } = weChat();
  for (const kind of noticeKinds) {
    const { templateId, data } = compose(kind, factsOf(kind));
    const template = templates.find(({ id }) => id === templateId);
    expect([...(template?.fields ?? [])].sort()).toEqual(Object.keys(data).sort());
  }
});

test.each(noticeKinds)(
  'the page that %s opens is one of the app, and reads all it is told',
  kind => {
    const { page } = compose(kind, factsOf(kind));
    const [path = '', query = ''] = page.split('?');
    expect(appPages()).toContain(path);
    const told = Object.fromEntries(new URLSearchParams(query));
    const route = Object.entries<Route>(routes).find(([name]) => path === `${name}/index`)![1];
    expect(readParams(route, told)).toEqual(told);
  },
);
