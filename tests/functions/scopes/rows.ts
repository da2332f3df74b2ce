import { bookFor } from '../../../types/booking/bookFor';
import { viewBooking } from '../../../types/booking/viewBooking';
import { answerWorry } from '../../../types/calling/answerWorry';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { listWorries } from '../../../types/calling/listWorries';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { listCases } from '../../../types/cases/listCases';
import { openCase } from '../../../types/cases/openCase';
import { viewCase } from '../../../types/cases/viewCase';
import { previewStop } from '../../../types/changes/previewStop';
import type { Contract, InputOf, ValueOf } from '../../../types/contract';
import { listFigureRecords } from '../../../types/figures/listFigureRecords';
import { viewFigures } from '../../../types/figures/viewFigures';
import { exportList } from '../../../types/lists/exportList';
import { viewList } from '../../../types/lists/viewList';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { viewReturnVisit } from '../../../types/returns/viewReturnVisit';
import { withdrawReturnVisit } from '../../../types/returns/withdrawReturnVisit';
import { recordSpotCheck } from '../../../types/samples/recordSpotCheck';
import { viewSample } from '../../../types/samples/viewSample';
import { listSessions } from '../../../types/timetable/listSessions';
import { checkIn } from '../../../types/visits/checkIn';
import { exportDoctorLog } from '../../../types/visits/exportDoctorLog';
import { revealDocument } from '../../../types/visits/revealDocument';
import { viewDoctorLog } from '../../../types/visits/viewDoctorLog';
import { bytesOf, type TestHospital } from '../../hospital';
import { called, caseLabels, departments, doctors, followUpKinds, idOf, visitDay } from './world';

/** A short form of the answer to a member of staff. */
type Ask = (hospital: TestHospital, account: string) => Promise<string>;
/** A question, and the way to ask it. */
export type Row = readonly [what: string, ask: Ask];

const row = <C extends Contract>(
  what: string,
  contract: C,
  input: InputOf<C>,
  short: (value: ValueOf<C>) => string = () => 'yes',
): Row => [
  what,
  async (hospital, account) => {
    const answer = await hospital.call(contract, input, account);
    return answer.ok ? short(answer.value) : answer.refusal.code;
  },
];

const doctorsIn = (text: string): string =>
  doctors
    .filter(({ name }) => text.includes(name))
    .map(({ id }) => id)
    .join(' ') || '(none)';
const logRange = { from: visitDay, until: visitDay };

const sessionRows = (): Row[] => [
  row('sessions', listSessions, { date: visitDay }, ({ sessions }) =>
    called(sessions.map(({ sessionId }) => sessionId)),
  ),
  row('the day’s list', viewList, { date: visitDay }, ({ sessions }) =>
    called(sessions.map(({ session }) => session.sessionId)),
  ),
  row('the list to print', exportList, { date: visitDay, form: 'html' }, file =>
    doctorsIn(bytesOf(file).toString()),
  ),
  row('log of oneself', viewDoctorLog, logRange, ({ doctor }) => doctor.id),
  ...['D001', 'D002'].flatMap(doctorId => [
    row(`log of ${doctorId}`, viewDoctorLog, { doctorId, ...logRange }, ({ doctor }) => doctor.id),
    row(
      `log of ${doctorId} as a file`,
      exportDoctorLog,
      { doctorId, ...logRange },
      ({ fileName }) => doctorsIn(fileName),
    ),
  ]),
  row('a number beyond capacity', bookFor, {
    requestId: 'request-extra',
    sessionId: 'S-20261126-D001-am',
    slot: 1,
    channel: 'onSite',
    patient: { patientId: 'none' },
    extra: { reason: '加号' },
  }),
];

/** No question changes anything: an allowed one is refused for another reason. */
const visitRows = (id: string): Row[] => {
  const [coming, visited] = [idOf(`coming ${id}`), idOf(`visited ${id}`)];
  const late = `S-20261126-${id === 'K01' ? 'D001' : 'D002'}-am`;
  return [
    row(`check in at ${id} with a wrong document`, checkIn, {
      appointmentId: coming,
      document: '1',
    }),
    row(`the document of who comes to ${id}`, revealDocument, { appointmentId: coming }),
    row(
      `the booking at ${id}: may be checked in`,
      viewBooking,
      { appointmentId: coming },
      ({ booking }) => String(booking.can.checkIn),
    ),
    row(`return date of a visit at ${id}`, viewReturnVisit, { appointmentId: visited }),
    row(`set a return date that cannot be at ${id}`, setReturnVisit, {
      appointmentId: visited,
      date: visitDay,
    }),
    row(`withdraw a return date never set at ${id}`, withdrawReturnVisit, {
      appointmentId: visited,
      reason: '没有设过',
    }),
    row(`what a stop at ${id} would do, too late for a desk`, previewStop, { sessionId: late }),
  ];
};

const caseRows = (): Row[] => [
  row('cases', listCases, {}, ({ cases, counts }) => {
    const ids = cases.map(({ caseId }) => caseId);
    return `${called(ids)}; counted ${counts.open}`;
  }),
  ...caseLabels.map(label =>
    row(`case: ${label}`, viewCase, { caseId: idOf(label) }, ({ case: each }) => {
      const { can, patientName, phone } = each;
      return `may ${can.join(' ') || 'nothing'}; ${patientName || '(nobody)'} ${phone ?? '(no phone)'}`;
    }),
  ),
  row(
    'a case opened by hand comes from',
    openCase,
    { requestId: 'request-from', kind: 'fees', text: '来源' },
    ({ case: { source } }) => source,
  ),
];

const followUpRows = (): Row[] => [
  row('follow-ups', listFollowUps, { when: 'today' }, ({ followUps }) =>
    called(followUps.map(({ followUpId }) => followUpId)),
  ),
  row('follow-ups, counted', listFollowUps, { when: 'today' }, ({ departments: counted }) => {
    const counts = counted.map(({ name, count }) => `${name} ${count}`);
    return counts.sort().join(' ') || '(none)';
  }),
  row('a draft at K01', saveFollowUpDraft, { followUpId: 'outpatientSeen-K01', record: {} }),
  ...departments.flatMap(({ id }) =>
    followUpKinds.flatMap(kind => [
      row(`follow-up ${kind} at ${id}`, viewFollowUp, { followUpId: `${kind}-${id}` }),
      row(`try for ${kind} at ${id}, which is over`, recordFollowUp, {
        requestId: 'request-try',
        followUpId: `${kind}-${id}-over`,
        record: { outcome: 'reached' },
      }),
    ]),
  ),
  row('worries', listWorries, { open: true }, ({ worries, mayAnswer }) => {
    const ids = worries.map(({ followUpId }) => followUpId);
    return `${called(ids)}; may answer: ${mayAnswer}`;
  }),
  row('worries of 骨科', listWorries, { open: true, department: '骨科' }, ({ worries }) =>
    called(worries.map(({ followUpId }) => followUpId)),
  ),
  ...departments.map(({ id }) =>
    row(`answer a worry at ${id} again`, answerWorry, {
      requestId: 'request-again',
      followUpId: `discharge1-${id}-over`,
      text: '已经电话告知',
    }),
  ),
];

const figureRows = (): Row[] => {
  const sampleId = idOf('sample');
  return [
    row('figures', viewFigures, { from: '2026-11' }, ({ rows, scoped }) => {
      const keys = rows.map(({ key }) => key);
      return `${called(keys)}; ${scoped ? 'some' : 'all'} departments`;
    }),
    row(
      'records of a figure',
      listFigureRecords,
      { month: '2026-11', figure: 'discharged' },
      ({ records, count }) =>
        `${called(records.map(({ recordId }) => recordId))}; counted ${count}`,
    ),
    row('records of a draw', viewSample, { sampleId }, ({ records }) =>
      called(records.map(({ recordId }) => recordId)),
    ),
    ...departments.map(({ id }) =>
      row(`check a drawn record of ${id}`, recordSpotCheck, {
        sampleId,
        recordId: `stay-${id}`,
        found: true,
      }),
    ),
  ];
};

/** Every question whose answer depends on more than the role, for a prepared hospital. */
export const scopedRows = (): Row[] => [
  ...sessionRows(),
  ...departments.flatMap(({ id }) => visitRows(id)),
  ...caseRows(),
  ...followUpRows(),
  ...figureRows(),
];
