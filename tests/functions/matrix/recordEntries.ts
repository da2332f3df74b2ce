import { privacyNotice } from '../../../texts/privacy';
import type { RefusalCode } from '../../../types/answer';
import { person } from '../../hospital';
import { free, type Records, secret } from './recordsWorld';

/** The meaning of one operation of patients’ accounts for a record that is not the caller’s. */
export type RecordEntry =
  /** It uses no patient’s record. */
  | { kind: 'everybodys'; input: object }
  /** It concerns the caller alone. */
  | { kind: 'own'; input: object }
  /**
   * It concerns one record. It is refused to an account that holds another patient, and to an
   * unproven stranger. `stranger: 'own'`: the stranger’s own creations are theirs, and nothing else
   * is shown (R23).
   */
  | {
      kind: 'record';
      input: (records: Records) => object;
      other: RefusalCode;
      stranger: RefusalCode | 'own';
    }
  /** It lists what the caller may see, without this record. */
  | { kind: 'list'; input: object };

const everybodys = (input: object = {}): RecordEntry => ({ kind: 'everybodys', input });
const own = (input: object = {}): RecordEntry => ({ kind: 'own', input });
const list = (input: object = {}): RecordEntry => ({ kind: 'list', input });
const record = (
  other: RefusalCode,
  stranger: RefusalCode | 'own',
  input: (records: Records) => object,
): RecordEntry => ({ kind: 'record', input, other, stranger });

let sequence = 0;
const requestId = () => `record-${++sequence}`;
const ofPatient = ({ patientId }: Records) => ({ patientId });
const visit = ({ visited }: Records) => ({ appointmentId: visited });
const place = () => ({ requestId: requestId(), sessionId: free, slot: 4 });

/** Every operation of patients' accounts. One without an entry fails the test. */
export const recordEntries: Record<string, RecordEntry | RecordEntry[]> = {
  acceptInvitation: own({ code: 'NOTACODE' }),
  addPatient: own(person(9)),
  agreePrivacy: own({ version: privacyNotice.version, identity: true }),
  answerReminder: record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', ({ coming }) => ({
    appointmentId: coming,
    coming: true,
  })),
  askForCall: record('CARE_UNKNOWN', 'CARE_UNKNOWN', ({ careId }) => ({ careId })),
  book: record('PATIENT_UNKNOWN', 'own', records => ({ ...place(), ...ofPatient(records) })),
  cancel: record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', ({ coming }) => ({
    appointmentId: coming,
  })),
  changeOwnPhone: record('PATIENT_UNKNOWN', 'own', ({ patientId }) => ({
    patientId,
    phone: '19900000009',
  })),
  closeAccount: own(),
  confirmHolder: record('PATIENT_UNKNOWN', 'HOLDING_UNPROVEN', ({ patientId, holderId }) => ({
    patientId,
    holderId,
  })),
  endHolding: record('PATIENT_UNKNOWN', 'HOLDING_UNPROVEN', ({ patientId, holderId }) => ({
    patientId,
    holderId,
  })),
  exportOwnData: record('PATIENT_UNKNOWN', 'HOLDING_UNPROVEN', ({ patientId }) => ({
    patientId,
    form: 'json',
  })),
  findClinics: everybodys({ text: '胡' }),
  joinWaitingList: record('PATIENT_UNKNOWN', 'own', ({ patientId }) => ({
    patientId,
    sessionId: free,
  })),
  leaveWaitingList: record('PATIENT_UNKNOWN', 'own', ({ patientId, waitingFor }) => ({
    patientId,
    sessionId: waitingFor,
  })),
  listAlternatives: record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', ({ coming }) => ({
    appointmentId: coming,
  })),
  listAppointments: [list({ when: 'coming' }), list({ when: 'past' })],
  listCare: list(),
  listOwnCases: list(),
  listComplaints: everybodys(),
  listDepartments: everybodys(),
  listHolders: record('PATIENT_UNKNOWN', 'own', ofPatient),
  listPatients: own(),
  listOwnReturnVisits: list(),
  listStops: everybodys(),
  listSurveys: list(),
  listWaiting: list(),
  move: record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', ({ coming }) => ({
    ...place(),
    appointmentId: coming,
  })),
  openOwnCase: record('PATIENT_UNKNOWN', 'own', ({ patientId }) => ({
    ...{ requestId: requestId(), patientId, kind: 'other', text: '我有话说' },
  })),
  openCardPicture: everybodys({ requestId: 'matrix-card' }),
  readCardPicture: everybodys({ fileId: 'cloud://local.local/uploads/matrix' }),
  proveByPhone: record('PATIENT_UNKNOWN', 'PROOF_REFUSED', records => ({
    ...ofPatient(records),
    code: 'none',
  })),
  proveByRealName: record('PATIENT_UNKNOWN', 'PROOF_REFUSED', records => ({
    ...ofPatient(records),
    code: 'none',
  })),
  readmitHolder: record('PATIENT_UNKNOWN', 'HOLDING_UNPROVEN', ({ patientId, holderId }) => ({
    patientId,
    holderId,
  })),
  recordConsents: own({
    requestId: 'consents',
    answers: [{ template: 'booked', answer: 'reject' }],
  }),
  removePatient: record('PATIENT_UNKNOWN', 'own', ofPatient),
  saveSurvey: record('SURVEY_UNKNOWN', 'SURVEY_UNKNOWN', records => ({
    ...{ requestId: requestId(), ...visit(records), revision: 0, finish: false },
    answers: { suggestions: secret },
  })),
  setLanguage: own({ language: 'en' }),
  setDefaultPatient: record('PATIENT_UNKNOWN', 'own', ofPatient),
  stopCare: record('PATIENT_UNKNOWN', 'PATIENT_UNKNOWN', ofPatient),
  viewAppointment: [
    record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', visit),
    record('APPOINTMENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', ({ coming }) => ({
      appointmentId: coming,
    })),
  ],
  viewCare: record('CARE_UNKNOWN', 'CARE_UNKNOWN', ({ careId }) => ({ careId })),
  viewOwnCase: record('CASE_UNKNOWN', 'CASE_UNKNOWN', ({ caseId }) => ({ caseId })),
  viewConsents: own(),
  viewDepartment: everybodys({ departmentId: 'K01' }),
  viewDoctor: everybodys({ doctorId: 'D001' }),
  viewNotice: everybodys(),
  viewOwnData: own(),
  viewPrivacy: everybodys(),
  viewSession: everybodys({ sessionId: free }),
  viewDay: list(),
  viewScreen: everybodys({ departmentId: 'K01', key: 'none' }),
  viewStrikes: record('PATIENT_UNKNOWN', 'HOLDING_UNPROVEN', ofPatient),
  viewSurvey: record('SURVEY_UNKNOWN', 'SURVEY_UNKNOWN', visit),
  whoAmI: own(),
};
