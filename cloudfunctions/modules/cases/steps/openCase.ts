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

/** A complaint as it comes in (R16). */
export interface NewCase {
  /** Named by its cause (`survey-<appointment>`, `call-<follow-up>-<attempt>`): the same cause opens one case. */
  id: string;
  /** A complaint unless said: `callBack` is a content patient's wish to be called. */
  matter?: CaseMatter;
  kind: CaseKind;
  /** Where it came up, and the id of the survey's appointment or of the follow-up. */
  source: { kind: CaseSource; id?: string };
  /** In the patient's words; sealed before it is stored. */
  text: string;
  /** The responsible one; without `id` where it is not one of the roster's (a ward). */
  department: { id?: string; name: string };
  /** Sealed before it is stored; none where nobody said who they are. */
  person?: { name: string; phone: string };
  /** A patient of ours: they see the case and its answer in the mini-program. */
  patientId?: string;
  /** The account that gets the notice of the answer. */
  account?: string;
  appointmentId?: string;
  dischargeId?: string;
  visit?: { date: LocalDate; doctor: string };
  surveyRevision?: number;
  /** The account of the member of staff who put it down; none: the patient did. */
  by?: string;
}

/** Opens a case with its deadlines by the policy of the moment, or answers the one that its cause has opened already. */
export async function openCase(wish: NewCase, now: Moment): Promise<Case> {
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
  const there = await caseStore.get(id);
  if (!there) throw new Error('a case that is there could not be read');
  return there;
}

/** What a step puts down besides how the case stands. */
export interface Written {
  line: Omit<CaseLine, 'id' | 'at'>;
  fields?: Partial<
    Pick<
      Case,
      'kind' | 'matter' | 'department' | 'assigned' | 'lists' | 'surveyRevision' | 'tellAssigned'
    >
  >;
  notice?: OwedNotice;
  /** The line takes the place of the last one, which says the same of an earlier moment. */
  inPlaceOfLast?: boolean;
}

/** The longest history of a case: beyond it only closing is possible, so that no case grows for ever. */
const longest = 300;

/**
 * Takes one step of a case (R16), once for its `lineId`, whatever is sent twice; of two steps at once the second is decided on
 * what the first made of the case. `written` sees the case as it was read. Without a move only the line is added.
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

/** What the patient hears when a case is answered (R19): once for each answer. */
export const answerNotice = (read: Case, lineId: string, now: Moment): OwedNotice =>
  owed(
    'caseAnswered',
    derivedId('caseAnswered', read._id, lineId),
    { caseId: read._id, department: read.department.name, answeredAt: now },
    now,
  );
