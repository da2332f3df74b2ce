import { caseActions, seesComplainant } from '../../../../domain/access/cases';
import { isOverdue, mayDo } from '../../../../domain/cases/cases';
import { defined } from '../../../../domain/defined';
import { maskName } from '../../../../domain/people/name';
import { maskPhone } from '../../../../domain/people/phone';
import type { Moment } from '../../../../domain/time/time';
import type {
  CaseEvent,
  CaseRow,
  CaseView,
  OwnCaseRow,
  OwnCaseView,
} from '../../../../types/cases/cases';
import { unseal } from '../../../cloud/seal';
import { type Staff, staffStore } from '../../access';
import type { Case, CaseLine } from '../stores/cases';

/** The personal data of a case. */
interface CasePerson {
  name: string;
  phone: string;
}

const personOf = ({ _id, person }: Case): CasePerson | undefined =>
  person ? unseal<CasePerson>(person, _id) : undefined;

const textOf = (read: Case, line: CaseLine): string =>
  line.text ? unseal<string>(line.text, read._id) : '';

const rowOf = (read: Case, patientName: string, now: Moment): CaseRow => ({
  caseId: read._id,
  matter: read.matter,
  kind: read.kind,
  state: read.state,
  source: read.source.kind,
  department: read.department,
  patientName,
  openedAt: read.openedAt,
  ...defined({ due: read.due, dueAt: read.dueAt }),
  overdue: isOverdue(read, now),
  ...defined({
    assigned: read.assigned,
    answeredAt: read.answeredAt,
    closedAt: read.closedAt,
    closedBecause: read.closedBecause,
  }),
});

/** A case in a list for staff, with the name masked (R20). */
export const caseRow = (read: Case, now: Moment): CaseRow =>
  rowOf(read, maskName(personOf(read)?.name ?? ''), now);

/** A full case for a member of staff who may see it; a doctor sees name and number masked (R20). */
export async function caseView(read: Case, staff: Staff, now: Moment): Promise<CaseView> {
  const names = await staffStore.names(read.history.flatMap(({ by }) => by ?? []));
  const person = personOf(read);
  const whole = seesComplainant(staff);
  const name = person?.name ?? '';
  return {
    ...rowOf(read, whole ? name : maskName(name), now),
    text: unseal<string>(read.text, read._id),
    ...defined({
      patientId: read.patientId,
      phoneMasked: person?.phone ? maskPhone(person.phone) : undefined,
      phone: person?.phone && whole ? person.phone : undefined,
      appointmentId: read.appointmentId,
      visit: read.visit,
    }),
    answerBy: read.answerBy,
    ...defined({ remedyBy: read.remedyBy, callBy: read.callBy }),
    can: caseActions(staff, read, mayDo(read)),
    history: read.history.map(line => eventOf(read, line, names)),
  };
}

/** The complaint of a case and the last action on it, in words. */
export const caseInWords = (read: Case): { text: string; done: string } => {
  const last = [...read.history]
    .reverse()
    .find(({ step, text }) => (step === 'remedied' || step === 'answered') && text);
  return { text: unseal<string>(read.text, read._id), done: last ? textOf(read, last) : '' };
};

function eventOf(read: Case, line: CaseLine, names: Map<string, string>): CaseEvent {
  const { at, step, by, outcome, assigned, kind, overall } = line;
  const text = textOf(read, line);
  return {
    at,
    step,
    ...defined({
      by: by ? (names.get(by) ?? '') : undefined,
      text: text || undefined,
      outcome,
      assigned,
      kind,
      overall,
    }),
  };
}

/** A case in its patient's list. */
export const ownCaseRow = (
  read: Case,
  patient: OwnCaseRow['patient'],
  now: Moment,
): OwnCaseRow => ({
  caseId: read._id,
  matter: read.matter,
  kind: read.kind,
  state: read.state,
  department: read.department.name,
  patient,
  ...defined({ visit: read.visit }),
  openedAt: read.openedAt,
  ...defined({ due: read.due, dueAt: read.dueAt }),
  overdue: isOverdue(read, now),
  ...defined({ answeredAt: read.answeredAt, closedAt: read.closedAt }),
});

type OwnEvent = OwnCaseView['history'][number];

/**
 * The steps whose words the patient reads. Of a call they only see the outcome, since the note is
 * the caller's own.
 */
const stepsForPatient = ['answered', 'remedied', 'closed'];
const shown = [...stepsForPatient, 'calledAgain', 'notReached'];

/**
 * A case as its patient sees it: the answers, without what staff wrote to each other (R16, R20).
 */
export const ownCaseView = (
  read: Case,
  patient: OwnCaseRow['patient'],
  now: Moment,
): OwnCaseView => ({
  ...ownCaseRow(read, patient, now),
  text: unseal<string>(read.text, read._id),
  history: read.history
    .filter(({ step }) => shown.includes(step))
    .map(line => {
      const { at, step, outcome } = line;
      const text =
        stepsForPatient.includes(step) && outcome === undefined ? textOf(read, line) : '';
      return {
        at,
        step: step as OwnEvent['step'],
        ...defined({ text: text || undefined, outcome }),
      };
    }),
});
