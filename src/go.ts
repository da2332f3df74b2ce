import Taro, { useRouter } from '@tarojs/taro';

type Params = Record<string, string | number | undefined>;

export const address = (page: string, params: Params = {}): string => {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${page}/index${query && `?${query}`}`;
};

let underWay = false;

/** WeChat keeps ten pages to go back to and opens no eleventh. */
const MOST_PAGES = 10;

/** A second tap before the page is there opens nothing twice. */
export async function open(page: string, params?: Params): Promise<void> {
  if (underWay) return;
  underWay = true;
  try {
    const url = address(page, params);
    const full = Taro.getCurrentPages().length >= MOST_PAGES;
    await (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
  } finally {
    underWay = false;
  }
}

/** Every way from page to page; what a page needs to be told stands here once. */
export const go = {
  home: () => Taro.switchTab({ url: address('pages/home') }),
  appointments: () => Taro.switchTab({ url: address('pages/appointments') }),
  departments: () => open('pages/departments'),
  /** `move`: the appointment that is being moved; `returnVisit`: the one that is being booked. */
  department: (to: { departmentId: string; move?: string; returnVisit?: string }) =>
    open('pages/department', to),
  doctor: (to: { doctorId: string; date?: string; move?: string; returnVisit?: string }) =>
    open('pages/doctor', to),
  /** A doctor's slots at the date of a return visit, to book it. */
  returnSlots: (to: { doctorId: string; date: string; returnVisit: string }) =>
    open('pages/doctor', to),
  returns: () => open('pages/returns'),
  /** `patientId` and `visit`: whom it is for, known already. */
  confirm: (to: {
    sessionId: string;
    slot: number;
    move?: string;
    patientId?: string;
    visit?: string;
  }) => open('pages/confirm', to),
  waiting: (to: { sessionId: string; patientId?: string; visit?: string }) =>
    open('pages/waiting', to),
  appointment: (to: { appointmentId: string }) => open('pages/appointment', to),
  /** In place of the confirming page: going back must not confirm again. */
  freshAppointment: (to: { appointmentId: string; fresh: 'booked' | 'moved' }) =>
    Taro.redirectTo({
      url: address('pages/appointment', { ...to, fresh: to.fresh === 'booked' ? 1 : 2 }),
    }),
  patients: () => open('pages/patients'),
  addPatient: () => open('pages/patient'),
  strikes: (to: { patientId?: string } = {}) => open('pages/strikes', to),
  notice: () => open('pages/notice'),
  stops: () => open('pages/stops'),
  guide: () => open('pages/guide'),
  messages: () => open('pages/messages'),
  surveys: () => open('pages/surveys'),
  survey: (to: { appointmentId: string }) => open('pages/survey', to),
  cases: () => open('pages/cases'),
  case: (to: { caseId: string }) => open('pages/case', to),
  /** In place of the page on which it was written: going back must not write it again. */
  freshCase: (to: { caseId: string }) =>
    Taro.redirectTo({ url: address('pages/case', { ...to, fresh: 1 }) }),
  complain: (to: { patientId?: string; appointmentId?: string } = {}) => open('pages/complain', to),
  cares: () => open('pages/cares'),
  care: (to: { careId: string }) => open('pages/care', to),
  desk: () => open('desk/today'),
  followUp: () => open('followup/today'),
  /** Where the hospital's staff begin. */
  invitation: () => open('desk/invitation'),
  /** The page before; home when there is none. */
  back: () =>
    Taro.getCurrentPages().length > 1
      ? Taro.navigateBack()
      : Taro.switchTab({ url: address('pages/home') }),
};

/** What this page was told in its address. WeChat hands it over encoded, the browser decoded. */
export function useParams(): Record<string, string | undefined> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value && decode(value)]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
