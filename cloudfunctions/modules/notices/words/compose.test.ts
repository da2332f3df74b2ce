import { at } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { type NoticeFacts, type NoticeKind, noticeKinds } from '../../../../types/notices/facts';
import { templateOf } from '../../../../types/notices/templates';
import { compose } from './compose';

const visit = {
  appointmentId: 'a-1',
  date: '2026-11-25',
  start: '14:30',
  department: '产科',
  doctor: '胡长青',
  room: '1楼01诊室',
  number: 12,
};
const ordinary: NoticeFacts = {
  booked: visit,
  placeGiven: visit,
  moved: visit,
  cancelled: { ...visit, by: 'desk' },
  reminder: { ...visit, reportBy: at('2026-11-25', '16:30') },
  stopped: visit,
  substituted: visit,
  timeChanged: { ...visit, startBefore: '14:00' },
  roomChanged: visit,
  reopened: visit,
  soon: { ...visit, before: 2 },
  noShow: { ...visit, counting: 2, of: 3 },
  barred: { until: at('2027-05-25', '17:30'), strikes: 3 },
  returnVisit: {
    returnVisitId: 'r-1',
    doctorId: 'D001',
    date: '2026-12-01',
    department: '产科',
    doctor: '胡长青',
    closesAt: at('2026-11-30', '14:00'),
    last: false,
  },
  survey: {
    appointmentId: 'a-1',
    date: '2026-11-25',
    department: '产科',
    doctor: '胡长青',
    closesAt: at('2026-12-09', '19:00'),
  },
  caseAnswered: { caseId: 'c-1', department: '产科', answeredAt: at('2026-11-27', '09:05') },
  care: { careId: 'k-1', title: '产后复查', department: '产科', date: '2026-11-25' },
  call: { followUpId: 'f-1', date: '2026-11-26', office: '随访中心', phone: '0571-12345678' },
  heldByAnother: { patientId: 'p-1', since: at('2026-11-25', '09:05') },
  bookedByAnother: visit,
  gaveWay: { patientId: 'p-1', since: at('2026-11-25', '09:05') },
  dayList: { date: '2026-11-26', bookings: 0, own: true },
  duty: { what: 'worry', department: '骨科', at: at('2026-11-25', '09:00'), about: 'discharge1-1' },
  stalled: { what: 'clock', since: at('2026-11-25', '09:05') },
};

/** Values by our own field names, independent of the template's keys. */
const said = <K extends NoticeKind>(kind: K, facts: NoticeFacts[K], name?: string) => {
  const { data } = compose(kind, facts, name);
  const { fields } = templateOf(kind);
  return Object.fromEntries(
    Object.entries(fields).map(([field, { key }]) => [field, data[key]?.value]),
  );
};
const usual = <K extends NoticeKind>(kind: K) => said(kind, ordinary[kind], '王丽华');

/** What each kind of message says about the ordinary facts. */
const usualWords: Record<NoticeKind, unknown> = {
  booked: {
    who: '王丽华',
    when: '2026年11月25日 14:30',
    department: '产科',
    doctor: '胡长青',
    note: '12号，1楼01诊室',
  },
  placeGiven: expect.objectContaining({ note: '候补成功，12号，1楼01诊室' }),
  moved: expect.objectContaining({ note: '改约成功，12号，1楼01诊室' }),
  soon: {
    who: '王丽华',
    number: '12号',
    where: '1楼01诊室 胡长青',
    before: '2',
    note: '快到您了，请到诊室门口等',
  },
  cancelled: expect.objectContaining({ what: '预约已取消', note: '医院已帮您取消，可重新预约' }),
  reminder: expect.objectContaining({ note: '12号，16:30前到导诊台报到' }),
  stopped: {
    who: '王丽华',
    what: '医生停诊',
    when: '2026年11月25日 14:30',
    doctor: '产科 胡长青',
    note: '不记违约，点开可改约其他时间',
  },
  substituted: expect.objectContaining({
    what: '更换医生',
    note: '改由胡长青医生看诊，取消不记违约',
  }),
  timeChanged: expect.objectContaining({
    what: '时间调整',
    when: '2026年11月25日 14:00',
    note: '改为11月25日 14:30，可免费取消',
  }),
  roomChanged: expect.objectContaining({ what: '诊室调整', note: '诊室改在1楼01诊室' }),
  reopened: expect.objectContaining({ what: '恢复出诊', note: '预约照常，仍是12号' }),
  noShow: {
    who: '王丽华',
    what: '未到诊',
    reason: '11月25日 14:30 产科',
    count: '2',
    note: '满3次将暂停预约',
  },
  barred: {
    who: '王丽华',
    what: '暂停预约',
    reason: '多次违约',
    count: '3',
    note: '2027年5月25日前不能预约',
  },
  returnVisit: {
    who: '王丽华',
    date: '2026年12月1日',
    doctor: '产科 胡长青',
    until: '2026年11月30日 14:00',
    note: '医生请您复诊，点开选时间',
  },
  survey: expect.objectContaining({ date: '2026年11月25日', until: '2026年12月9日 19:00' }),
  caseAnswered: {
    department: '产科',
    what: '已答复',
    when: '2026年11月27日 09:05',
    note: '点开查看医院的答复',
  },
  care: expect.objectContaining({ title: '产后复查', department: '产科' }),
  call: {
    who: '王丽华',
    office: '随访中心',
    phone: '0571-12345678',
    date: '2026年11月26日',
    note: '不会让您转账，也不要验证码',
  },
  heldByAnother: {
    who: '王丽华',
    what: '有人添加',
    when: '2026年11月25日 09:05',
    note: '不认识对方？点开可移除',
  },
  bookedByAnother: expect.objectContaining({ note: '另一位微信用户为其预约' }),
  gaveWay: expect.objectContaining({ what: '已被移出', note: '名额已满，请重新添加并确认' }),
  dayList: expect.objectContaining({
    date: '2026年11月26日',
    list: '您今天的预约名单',
    count: '0',
  }),
  duty: {
    what: '患者咨询',
    department: '骨科',
    when: '2026年11月25日 09:00',
    note: '患者有病情疑问，请点开答复',
  },
  stalled: {
    what: '全部定时任务',
    since: '2026年11月25日 09:05',
    note: '点开看影响和怎么办',
  },
};
test('each kind contains what its receiver needs to know (R19)', () => {
  expect(Object.fromEntries(noticeKinds.map(kind => [kind, usual(kind)]))).toEqual(usualWords);
});

test('messages that depend on more than the kind', () => {
  expect(said('cancelled', { ...visit, by: 'patient' })).toMatchObject({
    who: '就诊人',
    note: '您已取消，需要时可重新预约',
  });
  expect(said('noShow', { ...visit, counting: 3, of: 3 })).toMatchObject({
    note: '已满3次，暂停预约',
  });
  expect(said('returnVisit', { ...ordinary.returnVisit, last: true })).toMatchObject({
    note: '今天是预约的最后一天',
  });
  expect(said('dayList', { ...ordinary.dayList, own: false })).toMatchObject({
    list: '全院预约名单',
  });
});

test('long names and places are shortened where possible, and stay readable', () => {
  const long = {
    ...visit,
    department: '心血管内科与高血压联合门诊（西院区）',
    room: '门诊楼东区三层心血管内科第十二诊室',
    doctor: '古丽米热·阿布都热依木',
  };
  expect(said('booked', long, '古丽米热·阿布都热依木')).toMatchObject({
    who: '古丽米热',
    department: '心血管内科与高血压联合门诊（西院区）',
    note: '12号，门诊楼东区三层心血管内科第十二…',
  });
  expect(said('stopped', long)).toMatchObject({ doctor: '心血管内科与高血压联合门诊… 古丽米热' });
  expect(said('substituted', long)).toMatchObject({ note: '已换医生看诊，取消不记违约' });
  expect(said('noShow', { ...long, counting: 1, of: 3 })).toMatchObject({
    reason: '11月25日 14:30 心血管内科与…',
  });
});

test.each<[kind: NoticeKind, page: string]>([
  ['booked', 'pages/appointment/index?appointmentId=a-1'],
  ['placeGiven', 'pages/appointment/index?appointmentId=a-1'],
  ['moved', 'pages/appointment/index?appointmentId=a-1'],
  ['cancelled', 'pages/appointment/index?appointmentId=a-1'],
  ['reminder', 'pages/appointment/index?appointmentId=a-1'],
  ['stopped', 'pages/appointment/index?appointmentId=a-1'],
  ['substituted', 'pages/appointment/index?appointmentId=a-1'],
  ['timeChanged', 'pages/appointment/index?appointmentId=a-1'],
  ['roomChanged', 'pages/appointment/index?appointmentId=a-1'],
  ['reopened', 'pages/appointment/index?appointmentId=a-1'],
  ['noShow', 'pages/strikes/index'],
  ['barred', 'pages/strikes/index'],
  ['returnVisit', 'pages/doctor/index?doctorId=D001&date=2026-12-01&returnVisit=r-1'],
  ['survey', 'pages/survey/index?appointmentId=a-1'],
  ['caseAnswered', 'pages/case/index?caseId=c-1'],
  ['care', 'pages/care/index?careId=k-1'],
  ['duty', 'followup/worries/index'],
  ['dayList', 'desk/lists/index?date=2026-11-26'],
  ['stalled', 'desk/running/index'],
])('a tap on %s opens %s', (kind, page) => {
  expect(compose(kind, ordinary[kind]).page).toBe(page);
});

test('query parameters are encoded', () => {
  const { page } = compose('care', { ...ordinary.care, careId: '一&b=c?d#e' });
  expect(page).toBe('pages/care/index?careId=%E4%B8%80%26b%3Dc%3Fd%23e');
});

test('a state has at most five Chinese characters', () => {
  for (const word of Object.values(texts.notices.words))
    expect(word).toMatch(/^\p{Script=Han}{1,5}$/u);
});

/**
 * Anything that people and rosters may contain: odd Unicode, names of every kind, very long ones,
 * nothing.
 */
