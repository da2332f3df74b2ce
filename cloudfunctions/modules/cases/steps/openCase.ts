import { openersList } from '../../../../domain/access/cases';
import { type CaseMove, opened, takeStep } from '../../../../domain/cases/cases';
import { defined } from '../../../../domain/defined';
import { type OwedNotice, owed } from '../../../../domain/notices/owed';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { CaseKind, CaseMatter, CaseSource } from '../../../../types/cases/cases';
import { derivedId } from '../../../cloud/derivedId';
import { seal } from '../../../cloud/seal';
import { policyAt } from '../../policy';
import { type Case, type CaseLine, caseStore } from '../stores/cases';

/** A new complaint (R16). */
export interface NewCase {
  /**
   * Derived from its cause (`survey-<appointment>`, `call-<follow-up>-<attempt>`): the same cause
   * opens one case.
   */
  id: string;
  /** Default: a complaint. `callBack`: a satisfied patient asks to be called. */
  matter?: CaseMatter;
  kind: CaseKind;
  /** Where it was made, and the id of the survey's appointment or of the follow-up. */
  source: { kind: CaseSource; id?: string };
  /** The patient's words; sealed before they are stored. */
  text: string;
  /** The responsible department; without `id` if it is a ward that is not in the roster. */
  department: { id?: string; name: string };
  /** Sealed before it is stored; missing for an anonymous complaint. */
  person?: { name: string; phone: string };
  /** The registered patient, who sees the case and its answer in the mini-program. */
  patientId?: string;
  /** The account that gets the notice of the answer. */
  account?: string;
  appointmentId?: string;
  dischargeId?: string;
  visit?: { date: LocalDate; doctor: string };
  surveyRevision?: number;
  /** The account of the member who opened it; missing: the patient did. */
  by?: string;
}

/**
 * Opens a case with deadlines by the present policy, or returns the one that its cause has opened
 * already.
 */
export async function openNewCase(wish: NewCase, now: Moment): Promise<Case> {
  const { id, matter = 'complaint', text, person, by, ...standing } = wish;
  const { cases: rules } = await policyAt(now);
  const begins = opened(matter, now, rules);
  const document: Case = {
    _id: id,
    ...standing,
    ...begins,
    ...defined({ tellAt: begins.dueAt }),
    text: seal(text, id),
    ...defined({ person: person && seal(person, id) }),
    lists: by ? [openersList(by)] : [],
    history: [{ id: 'opened', at: now, step: 'opened', ...defined({ by: by || undefined }) }],
    revision: 1,
  };
  if (await caseStore.insert(document)) return document;
  const existing = await caseStore.get(id);
  if (!existing) throw new Error('a case that is there could not be read');
  return existing;
}

/** The fields that a step writes in addition to the state of the case. */
export interface Written {
  line: Omit<CaseLine, 'id' | 'at'>;
  fields?: Partial<
    Pick<
      Case,
      'kind' | 'matter' | 'department' | 'assigned' | 'lists' | 'surveyRevision' | 'tellAssigned'
    >
  >;
  notice?: OwedNotice;
  /** The line replaces the last one, which says the same at an earlier moment. */
  inPlaceOfLast?: boolean;
}

/**
 * The maximum length of a case's history: then it can only be closed, so that no case grows without
 * end.
 */
const longest = 300;

/**
 * Takes one step of a case (R16), once for its `lineId` even if it is sent twice. Of two steps at
 * the same time the second is decided on the result of the first. `written` gets the case as it was
 * read. Without a move only the line is added.
 */
export async function stepCase(
  caseId: string,
  lineId: string,
  move: CaseMove | undefined,
  written: (read: Case) => Written,
  now: Moment,
): Promise<Outcome<Case>> {
  const { cases: rules } = await policyAt(now);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const read = await caseStore.get(caseId);
    if (!read) return refused('CASE_UNKNOWN', {});
    if (read.history.some(({ id }) => id === lineId)) return done(read);
    if (move && move.action !== 'close' && read.history.length >= longest)
      return refused('CASE_LONG', { max: longest });
    const stands = move ? takeStep(read, move, now, rules) : done(read);
    if (!stands.ok) return stands;
    const { line, fields, ...how } = written(read);
    const { state, open, remedyBy, callBy, due, dueAt } = stands.value;
    const { answeredAt, remediedAt, closedAt, closedBecause } = stands.value;
    const standing = { state, open, remedyBy, callBy, due, dueAt, tellAt: dueAt };
    const moments = { answeredAt, remediedAt, closedAt, closedBecause };
    const after = await caseStore.step(
      read,
      { ...line, id: lineId, at: now },
      { ...(move ? { ...standing, ...moments } : {}), ...fields },
      how,
    );
    if (after) return done(after);
  }
  return refused('BUSY', {});
}

/** The notice to the patient about an answered case (R19), once for each answer. */
export const answerNotice = (read: Case, lineId: string, now: Moment): OwedNotice =>
  owed(
    'caseAnswered',
    derivedId('caseAnswered', read._id, lineId),
    { caseId: read._id, department: read.department.name, answeredAt: now },
    now,
  );
