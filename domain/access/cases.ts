import type { CaseAction, CaseAssignee } from '../../types/cases/cases';
import { holds, type Member } from './member';

/** Whose list a case is on, besides the two offices', which see every case. */
const desk = (departmentId: string) => `desk:${departmentId}`;
const doctor = (doctorId: string) => `doctor:${doctorId}`;
const EVERY_DESK = desk('*');
const WHOLE_DESK = 'desk';
const OPENED_BY = 'account:';

type CaseMember = Member & { _id: string };

/** The list of who opened a case: it stays in their sight whoever answers for it. */
export const openersList = (account: string): string => `${OPENED_BY}${account}`;

/**
 * The lists a case comes onto with whom it is assigned to; who opened it keeps it. A desk of some departments looks under
 * them and under every desk's, one of all departments under the desk's.
 */
export const listsAssigned = (to: CaseAssignee, before: readonly string[]): string[] => {
  const opener = before.filter(list => list.startsWith(OPENED_BY));
  if (to.role === 'doctor') return [...opener, doctor(to.doctorId)];
  if (to.role !== 'desk') return opener;
  return [...opener, WHOLE_DESK, to.departmentId ? desk(to.departmentId) : EVERY_DESK];
};

/** Whether somebody sees every case and may do everything with it: both offices; the outpatient office is the head (R16). */
export const seesAllCases = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'followUpOffice', 'outpatientOffice');

const answersFor = (member: Member): string[] => {
  const { departments = [], doctorId } = member;
  const desks = departments.length ? [...departments.map(desk), EVERY_DESK] : [WHOLE_DESK];
  return [
    ...(holds(member, 'desk') ? desks : []),
    ...(holds(member, 'doctor') && doctorId ? [doctor(doctorId)] : []),
  ];
};

/** The lists of cases that somebody sees: those they answer for and those they opened; undefined: every case. */
export const caseLists = (member: CaseMember): string[] | undefined =>
  seesAllCases(member) ? undefined : [...answersFor(member), openersList(member._id)];

/** Whether somebody sees a case. */
export const maySeeCase = (member: CaseMember, { lists }: { lists: readonly string[] }): boolean =>
  caseLists(member)?.some(list => lists.includes(list)) ?? true;

/** What somebody may do with a case, of all that its state allows: the offices everything, who answers for it answer and remedy. */
export function caseActions(
  member: Member,
  { lists }: { lists: readonly string[] },
  possible: CaseAction[],
): CaseAction[] {
  if (seesAllCases(member)) return possible;
  if (!answersFor(member).some(list => lists.includes(list))) return [];
  return possible.filter(action => action === 'answer' || action === 'remedy');
}

/** Whether somebody sees the name and the number of who complains whole; a doctor sees neither (R20). */
export const seesComplainant = (member: Member): boolean =>
  seesAllCases(member) || holds(member, 'desk');

/** Where a case comes from that somebody puts down: by a call where they are of the follow-up office, else at a desk. */
export const caseSource = (member: Member): 'call' | 'desk' =>
  holds(member, 'followUpOffice') ? 'call' : 'desk';
