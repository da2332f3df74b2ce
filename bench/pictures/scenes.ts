import { defined } from '../../domain/defined';
import { at } from '../../domain/time/time';
import type { JourneyHospital } from '../../tests/journeys/hospital';
import { book } from '../../types/booking/book';
import type { Language } from '../../types/language';
import { listPatients } from '../../types/people/listPatients';
import { callNext } from '../../types/queue/callNext';
import { makeScreenKey } from '../../types/queue/makeScreenKey';
import { checkIn } from '../../types/visits/checkIn';

/** A page and how to picture it. */
export interface Scene {
  /** The picture’s name in docs/pictures. */
  name: string;
  account: string;
  at: string;
  /** The text that the page shows when it is ready. */
  sees: string | RegExp;
  width?: number;
  height?: number;
  language?: Language;
  dark?: boolean;
  elder?: boolean;
}

const [PATIENT, DESK, OFFICE, CALLERS, DOCTOR] = [
  'demo-wang-lihua',
  'demo-zhou-min',
  'demo-wu-jianguo',
  'demo-lin-yue',
  'demo-hu-changqing',
];
/** The pictured morning, and the doctor’s session on it. */
const DAY = '2026-11-24';
const SESSION = 'S-20261124-D001-am';
const WIDE = { width: 1280, height: 800 };

/**
 * Creates a morning: a line of patients of one doctor, two of whom are called. Returns the ids that
 * the pages need.
 */
export async function layInMorning(hospital: JourneyHospital) {
  const [session] = await hospital.all('sessions', { _id: SESSION });
  const free = (session!.slots as { left: number }[]).flatMap(({ left }, slot) =>
    Array<number>(left).fill(slot),
  );
  const visits = [];
  for (let n = 0; n < 4; n++)
    visits.push(await hospital.bookFor(`pictured-${n}`, 40 + n, SESSION, free[n]!));
  const { patients } = await hospital.ask(listPatients, {}, PATIENT);
  const self = patients.find(({ name }) => name === '王丽华') ?? patients[0]!;
  const wish = { requestId: 'pictured-own', patientId: self.patientId, sessionId: SESSION };
  const { appointment } = await hospital.ask(book, { ...wish, slot: free[4]! }, PATIENT);
  hospital.at(at(DAY, '08:05'));
  for (const { appointmentId } of [...visits, appointment])
    await hospital.ask(checkIn, { appointmentId }, DESK);
  const step = (version: number, before?: 'seen') => ({
    ...{ requestId: `pictured-call-${version}`, sessionId: SESSION, version },
    ...defined({ before }),
  });
  await hospital.ask(callNext, step(0), DOCTOR);
  await hospital.ask(callNext, step(1, 'seen'), DOCTOR);
  const { secret } = await hospital.ask(
    makeScreenKey,
    { requestId: 'pictured-screen', departmentId: 'K01' },
    OFFICE,
  );
  return { appointmentId: appointment.appointmentId, secret };
}

/** The main pages, in the order of docs. */
export const scenes = ({
  appointmentId,
  secret,
}: Awaited<ReturnType<typeof layInMorning>>): Scene[] => {
  const home = {
    account: PATIENT,
    at: '/pages/home/index',
    sees: /前面还有|前面還有|ahead|before/,
  };
  const ticket = {
    ...{ account: PATIENT, at: `/pages/appointment/index?appointmentId=${appointmentId}` },
    sees: '产科',
  };
  return [
    { ...home, name: 'home' },
    { ...home, name: 'home-dark', dark: true },
    { ...home, name: 'home-elder', elder: true },
    { ...home, name: 'home-hant', language: 'zh-Hant' },
    { ...home, name: 'home-en', language: 'en' },
    { ...ticket, name: 'ticket' },
    { ...ticket, name: 'ticket-dark', dark: true },
    { ...ticket, name: 'ticket-en', language: 'en' },
    {
      ...{ name: 'doctor', account: PATIENT, sees: '看同科室其他医生' },
      at: '/pages/doctor/index?doctorId=D047&date=2026-11-26',
    },
    { name: 'queue', account: DOCTOR, at: `/desk/queue/index?sessionId=${SESSION}`, sees: '看完' },
    { name: 'desk', account: DESK, at: '/desk/bookings/index', sees: '已报到', ...WIDE },
    { name: 'office', account: OFFICE, at: '/desk/today/index', sees: '停诊替诊', ...WIDE },
    { name: 'office-dark', account: OFFICE, at: '/desk/today/index', sees: '停诊替诊', dark: true },
    { name: 'rooms', account: DESK, at: '/desk/queues/index', sees: '各诊室', ...WIDE },
    { name: 'calls', account: CALLERS, at: '/followup/today/index', sees: '看全部', ...WIDE },
    {
      ...{ name: 'screen', account: 'nobody', sees: '产科候诊', width: 1280, height: 720 },
      at: `/pages/screen/index?departmentId=K01&access=${secret}`,
    },
  ];
};
