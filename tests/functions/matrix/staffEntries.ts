import type { Role } from '../../../types/contract';
import { person } from '../../hospital';
import { today } from '../scopes/world';
import { callEntries, noneForNurses } from './callEntries';
import { type Entry, hospital, type InputFor, list, office, thing } from './entry';
import { fileEntries } from './fileEntries';
import { type Department, departmentNames, doctorOf, type Things, tomorrow, words } from './world';

const reason = '只是试一试';
const ofQueue = (more: (things: Things) => object): Entry =>
  thing('OTHER_DEPARTMENT', 'sessions policies', things => ({
    sessionId: things.session,
    ...more(things),
  }));
const saysWhere = { saysWhere: true } as const;
const month = '2026-11';
let sequence = 0;
const requestId = () => `request-${++sequence}`;
const caseIn = ({ caseId, doctorsCaseId }: Things, role: Role) => ({
  requestId: requestId(),
  caseId: role === 'doctor' ? doctorsCaseId : caseId,
});
const logOf: InputFor = (_, id) => ({ doctorId: doctorOf[id], from: today, until: tomorrow });
const plan = (id: Department) => ({
  title: words[id],
  start: 'visit',
  department: departmentNames[id],
  items: [{ id: 'a', day: 1, kind: 'recovery', title: '出院第一天', text: '多休息，多喝水。' }],
});

/** The operations that only the outpatient office may call. */
const OFFICE_ONLY = `
  viewShares listGuides setGuides applyChange viewRunning viewHospital changeHospital changePolicy changeStaff
  decideOfficeRight importRoster inviteStaff endDoorKey listDoorKeys makeDoorKey makeScreenKey endScreenKey listScreenKeys listChanges
  listInvitations listNoticeProblems listRosters listStaff previewChange searchAudit
  nameSubjects viewKeys viewPolicy viewCalendar viewDoctorAbout viewWeek withdrawInvitation
`;

/**
 * Every operation of staff, with one or several inputs. An operation without an entry fails the
 * test.
 */
export const staffEntries: Record<string, Entry | Entry[]> = {
  ...fileEntries,
  ...callEntries,
  ...Object.fromEntries(
    OFFICE_ONLY.trim()
      .split(/\s+/)
      .map(name => [`desk.${name}`, office]),
  ),
  'desk.bookFor': thing('OTHER_DEPARTMENT', 'sessions', ({ session, patientId }) => ({
    ...{ requestId: requestId(), sessionId: session, slot: 3, channel: 'phone', visit: 'first' },
    patient: { patientId },
  })),
  'desk.bookReturn': thing('OTHER_DEPARTMENT', 'appointments sessions', ({ visited, session }) => ({
    ...{ requestId: requestId(), appointmentId: visited, sessionId: session, slot: 3 },
  })),
  'desk.cancelFor': thing('OTHER_DEPARTMENT', 'appointments', ({ coming }) => ({
    ...{ appointmentId: coming, because: 'deskError', reason },
  })),
  'desk.registerArrival': [
    thing('OTHER_DEPARTMENT', 'sessions', ({ session, patientId }) => ({
      ...{ requestId: requestId(), sessionId: session, patient: { patientId } },
    })),
    thing(
      'WRONG_DESK',
      'appointments',
      ({ coming }) => ({ requestId: requestId(), appointmentId: coming }),
      saysWhere,
    ),
  ],
  'desk.referOutward': thing('OTHER_DEPARTMENT', 'appointments', ({ coming }) => ({
    ...{ appointmentId: coming, unit: words.K01, reason },
  })),
  'desk.moveFor': thing('OTHER_DEPARTMENT', 'appointments', ({ coming, session }) => ({
    ...{ requestId: requestId(), appointmentId: coming, sessionId: session, slot: 2 },
  })),
  'desk.checkIn': thing(
    'WRONG_DESK',
    'appointments',
    ({ coming }) => ({ appointmentId: coming }),
    saysWhere,
  ),
  'desk.exportDoctorLog': thing('OTHER_DEPARTMENT', 'rosters', logOf, { ownInstead: 'doctor' }),
  'desk.exportList': list(() => ({ date: tomorrow, form: 'html' })),
  'desk.findBookings': list(() => ({ date: tomorrow, query: person(50).name })),
  'desk.correctName': thing('OTHER_DEPARTMENT', 'patients appointments', ({ patientId }) => ({
    ...{ patientId, name: person(50).name, document: 'E1234567' },
  })),
  'desk.previewJoin': thing('OTHER_DEPARTMENT', 'patients appointments', ({ patientId }) => ({
    ...{ from: patientId, into: patientId },
  })),
  'desk.joinRecords': thing('OTHER_DEPARTMENT', 'appointments', ({ patientId }) => ({
    ...{ from: patientId, into: patientId, document: 'E1234567' },
  })),
  'desk.listJoins': list(() => ({})),
  'desk.viewJoin': thing('OTHER_DEPARTMENT', 'joins appointments', ({ joinId }) => ({ joinId })),
  'desk.partRecords': thing('OTHER_DEPARTMENT', 'joins appointments', ({ joinId }) => ({
    joinId,
  })),
  'desk.findPatients': { kind: 'nobodys', input: { query: person(50).name } },
  'desk.listBookings': [
    list(() => ({ date: tomorrow })),
    list(() => ({ date: today, period: 'morning' })),
  ],
  'desk.listCalls': list(() => ({ open: true })),
  'desk.listNotices': list(({ sharedPatient }) => ({ patientId: sharedPatient })),
  'desk.listQueues': list(() => ({})),
  'desk.listReturnVisits': list(({ sharedPatient }) => ({ patientId: sharedPatient })),
  'desk.listSessions': list(() => ({ date: tomorrow })),
  'desk.previewStop': thing('OTHER_DEPARTMENT', 'sessions', ({ session }) => ({
    sessionId: session,
  })),
  'desk.proveAtDesk': thing(
    'OTHER_DEPARTMENT',
    'patients appointments',
    ({ patientId, holderId }) => ({
      patientId,
      holderId,
    }),
  ),
  'desk.readmitAtDesk': thing(
    'OTHER_DEPARTMENT',
    'patients appointments',
    ({ patientId, holderId }) => ({
      ...{ patientId, holderId, document: 'E1234567' },
    }),
  ),
  'desk.recordCall': thing('OTHER_DEPARTMENT', 'calls', ({ callId }) => ({
    ...{ requestId: requestId(), callId, outcome: 'noAnswer', note: reason },
  })),
  'desk.revealDocument': thing(
    'WRONG_DESK',
    'appointments',
    ({ coming }) => ({ appointmentId: coming }),
    saysWhere,
  ),
  'desk.revokeStrike': thing('OTHER_DEPARTMENT', 'strikes', ({ strikeId }) => ({
    strikeId,
    reason,
  })),
  'desk.setReturnVisit': thing('NOT_ALLOWED', 'appointments returnVisits', ({ visited }) => ({
    appointmentId: visited,
    date: '2026-12-11',
  })),
  'desk.stopSession': thing('OTHER_DEPARTMENT', 'sessions', ({ session }) => ({
    sessionId: session,
    reason,
  })),
  'desk.substituteSession': thing('OTHER_DEPARTMENT', 'sessions', ({ session }, id) => ({
    ...{ sessionId: session, doctorId: doctorOf[id], reason },
  })),
  'desk.undoCheckIn': thing(
    'WRONG_DESK',
    'appointments',
    ({ visited }) => ({ appointmentId: visited, reason }),
    saysWhere,
  ),
  'desk.viewBooking': thing('OTHER_DEPARTMENT', 'appointments', ({ coming }) => ({
    appointmentId: coming,
  })),
  'desk.viewDoctorLog': thing('OTHER_DEPARTMENT', 'rosters', logOf, { ownInstead: 'doctor' }),
  'desk.viewList': list(() => ({ date: tomorrow })),
  'desk.viewPatient': list(({ sharedPatient }) => ({ patientId: sharedPatient })),
  'desk.callNext': ofQueue(() => ({ requestId: requestId(), version: 0 })),
  'desk.endTurn': ofQueue(() => ({ requestId: requestId(), version: 0, as: 'seen' })),
  'desk.putBack': ofQueue(({ visited }) => ({
    ...{ requestId: requestId(), version: 0, appointmentId: visited },
  })),
  'desk.undoTurn': ofQueue(() => ({ requestId: requestId(), version: 0 })),
  'desk.viewQueue': ofQueue(() => ({})),
  'desk.viewReturnVisit': thing('NOT_ALLOWED', 'appointments returnVisits', ({ visited }) => ({
    appointmentId: visited,
  })),
  'desk.withdrawReturnVisit': thing('NOT_ALLOWED', 'appointments returnVisits', ({ visited }) => ({
    appointmentId: visited,
    reason,
  })),
  'followup.answerCase': thing('CASE_UNKNOWN', 'cases', (things, _, role) => ({
    ...caseIn(things, role),
    text: reason,
  })),
  'followup.answerWorry': thing('WORRY_UNKNOWN', 'followUps rosters', ({ overId }) => ({
    ...{ requestId: requestId(), followUpId: overId, text: reason },
  })),
  'followup.assignCase': thing('CASE_UNKNOWN', 'cases rosters', (things, _, role) => ({
    ...caseIn(things, role),
    to: { role: 'followUpOffice' },
  })),
  'followup.closeCase': thing('CASE_UNKNOWN', 'cases', (things, _, role) => ({
    ...caseIn(things, role),
    reason,
  })),
  'followup.handleVoice': thing(
    'VOICE_UNKNOWN',
    'voices rosters',
    ({ voiceId }) => ({
      ...{ requestId: requestId(), voiceId, revision: 1 },
      step: { do: 'answer', text: reason },
    }),
    noneForNurses,
  ),
  'followup.drawSample': hospital({ kind: 'discharged' }),
  'followup.enterWardSurvey': thing('DISCHARGE_UNKNOWN', 'discharges rosters', ({ stayId }) => ({
    ...{ requestId: requestId(), dischargeId: stayId, way: 'letter' },
    answers: { overall: 'satisfied' },
  })),
  'followup.exportFigures': list(() => ({ from: month })),
  'followup.listCallers': { kind: 'nobodys', input: { from: month } },
  'followup.listCarePlans': list(() => ({})),
  'followup.listCases': list(() => ({})),
  'followup.listDischarged': list(() => ({})),
  'followup.listFigureRecords': list(() => ({ month, figure: 'discharged' })),
  'followup.listSamples': { kind: 'nobodys', input: { kind: 'discharged' } },
  'followup.listPraised': list(() => ({ month })),
  'followup.listVoices': ['suggestion', 'praise'].map(kind =>
    list(() => ({ kind, show: 'all' }), noneForNurses),
  ),
  'followup.listWorries': [true, false].map(open => list(() => ({ open }))),
  'followup.openCase': [
    thing('OTHER_DEPARTMENT', '', (_, id) => ({
      ...{ requestId: requestId(), kind: 'fees', text: words[id], departmentId: id },
    })),
    thing('OTHER_DEPARTMENT', 'appointments', ({ visited }) => ({
      ...{ requestId: requestId(), kind: 'fees', text: reason, of: { appointmentId: visited } },
    })),
    thing('OTHER_DEPARTMENT', 'patients appointments', ({ patientId }) => ({
      ...{ requestId: requestId(), kind: 'fees', text: reason, of: { patientId } },
    })),
  ],
  'followup.recordCallAgain': thing('CASE_UNKNOWN', 'cases', (things, _, role) => ({
    ...caseIn(things, role),
    outcome: 'notReached',
  })),
  'followup.recordRemedy': thing('CASE_UNKNOWN', 'cases', (things, _, role) => ({
    ...caseIn(things, role),
    text: reason,
  })),
  'followup.recordSpotCheck': thing(
    'SAMPLE_UNKNOWN',
    'samples discharges',
    ({ sampleId, stayId }) => ({ sampleId, recordId: stayId, found: true }),
  ),
  'followup.saveCarePlan': [
    thing('OTHER_DEPARTMENT', 'rosters', (_, id) => ({ requestId: requestId(), plan: plan(id) })),
    thing('OTHER_DEPARTMENT', 'rosters carePlans', ({ planId }) => ({
      ...{ requestId: requestId(), planId, revision: 1, plan: plan('K01') },
    })),
  ],
  'followup.viewCase': thing('CASE_UNKNOWN', 'cases', (things, _, role) => ({
    caseId: caseIn(things, role).caseId,
  })),
  'followup.viewDischarged': thing('DISCHARGE_UNKNOWN', 'discharges rosters', ({ stayId }) => ({
    dischargeId: stayId,
  })),
  'followup.viewFigures': list(() => ({ from: month })),
  'followup.viewSummary': list(() => ({ month })),
  'followup.exportSummary': list(() => ({ month, form: 'html' })),
  'followup.listSummaryCases': list(() => ({ month })),
  'followup.saveSummary': hospital({ requestId: 'request-summary', month, revision: 0, cases: [] }),
  'followup.viewSample': list(({ sampleId }) => ({ sampleId })),
};
