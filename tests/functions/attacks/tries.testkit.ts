import { contracts } from '../../../config/operationsTable';
import type { Contract } from '../../../types/contract';
import type { Victim } from './victim.testkit';

/** The operations of the function that any account may call. */
export const patientContracts: readonly Contract[] = contracts.filter(
  ({ function: place }) => place === 'patient',
);

const text = '只是试一试';
const requestId = 'request-of-stranger-1';

/** The same input for each of the patient’s appointments. */
const eachOf =
  ({ coming, past, missed }: Victim) =>
  (more: object = {}) =>
    [...coming, past, missed].map(appointmentId => ({ appointmentId, ...more }));

/** The attempts on an appointment alone. */
function triesAtVisits(victim: Victim): Record<string, object[]> {
  const { sessionId } = victim;
  const each = eachOf(victim);
  const answers = { overall: 'satisfied' };
  return {
    answerReminder: [...each({ coming: true }), ...each({ coming: false })],
    cancel: [...each(), ...each({ acceptStrike: true })],
    listAlternatives: each(),
    move: each({ requestId, sessionId, slot: 1 }),
    saveSurvey: each({ requestId, revision: 0, answers, finish: true }).concat(
      each({ requestId: 'request-of-stranger-2', revision: 1, answers, finish: true }),
    ),
    viewAppointment: each(),
    viewSurvey: each(),
  };
}

/** Attempts that concern no one’s record. */
const triesAtNobody = {
  findClinics: [{ text: '胡' }],
  listComplaints: [{}],
  listDepartments: [{}],
  openCardPicture: [{ requestId: 'attack-card' }],
  readCardPicture: [{ fileId: 'cloud://local.local/uploads/invented' }],
};

/**
 * The attempts of a stranger who knows every id of a patient, for every operation for patients.
 * `own` holds what an account that has added the patient may do by right (R23) without seeing any
 * record.
 */
export function triesOf(victim: Victim, holderId: string): Record<string, object[]> {
  const { patientId, caseId, careId, waitsFor, sessionId } = victim;
  const each = eachOf(victim);
  return {
    ...triesAtVisits(victim),
    ...triesAtNobody,
    acceptInvitation: [{ code: 'ABCDEFGH' }],
    addPatient: [],
    agreePrivacy: [],
    askForCall: [{ careId }],
    book: [{ requestId: victim.requestId, patientId, sessionId, slot: 0 }],
    changeOwnPhone: [{ patientId, phone: '13912345678' }],
    // Closing the account would end the sweep, so another test tries it.
    closeAccount: [],
    confirmHolder: [{ patientId, holderId }],
    endHolding: [{ patientId, holderId }],
    exportOwnData: ['html', 'json'].map(form => ({ patientId, form })),
    joinWaitingList: [{ patientId, sessionId: waitsFor }],
    leaveWaitingList: [{ patientId, sessionId: waitsFor }],
    listAppointments: [{ when: 'coming' }, { when: 'past' }],
    listCare: [{}],
    listOwnCases: [{}],
    listHolders: [{ patientId }],
    listPatients: [{}],
    listOwnReturnVisits: [{}],
    listStops: [{}],
    listSurveys: [{}],
    listWaiting: [{}],
    openOwnCase: each({ requestId, patientId, kind: 'other', text }),
    proveByPhone: [{ patientId, code: 'invented' }],
    proveByRealName: [{ patientId, code: 'invented' }],
    readmitHolder: [{ patientId, holderId }],
    recordConsents: [],
    removePatient: [],
    setDefaultPatient: [{ patientId }],
    setLanguage: [],
    stopCare: [
      { patientId, stop: true },
      { patientId, stop: false },
    ],
    viewCare: [{ careId }],
    viewOwnCase: [{ caseId }],
    viewConsents: [{}],
    viewDepartment: [{ departmentId: 'K01' }],
    viewDoctor: [{ doctorId: 'D001' }],
    viewNotice: [{}],
    viewOwnData: [{}],
    viewPrivacy: [{}],
    viewSession: [{ sessionId: waitsFor }],
    viewDay: [{}],
    viewScreen: [{ departmentId: 'K01', key: 'guessed' }],
    viewStrikes: [{ patientId }],
    whoAmI: [{}],
  };
}

/** An answer as text, with its files unpacked. */
export const readable = (answer: unknown): string =>
  JSON.stringify(answer, (key, value) =>
    key === 'contentBase64' ? Buffer.from(value as string, 'base64').toString() : value,
  );
