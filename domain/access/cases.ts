import type { CaseAction, CaseAssignee } from '../../types/cases/cases';
import { governs, holds, type Member } from './member';
import { everything, ownDepartments, type Scope, within } from './scope';

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
export const seesAllCases = (member: Pick<Member, 'roles' | 'departments'>): boolean =>
  governs(member) || (holds(member, 'followUpOffice') && !member.departments?.length);

/** Whether somebody handles cases for the hospital or for some departments, and not only those put on their list. */
export const handlesCases = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'followUpOffice', 'outpatientOffice');

/** What a case is told apart by: the lists it is on, and the department it is about. */
export interface PlacedCase {
  lists: readonly string[];
  department: { id?: string | undefined };
}

/**
 * One way to see cases: those on one of these lists and about one of these departments. `orNone`: also those about no department
 * of the roster.
 */
export interface CaseSight {
  lists?: string[];
  departments?: string[];
  orNone?: true;
}

/** A sight of cases by one thing after the other, each of which an index can find. */
export const simpleSights = (sight: CaseSight): CaseSight[] => {
  const { orNone, departments, ...lists } = sight;
  if (!departments) return [sight];
  return [{ ...lists, departments }, ...(orNone ? [{ ...lists, orNone }] : [])];
};

/** The lists of those whom somebody answers for by name: their desks and themselves as a doctor. */
const ownLists = (member: Member): string[] => {
  const { departments = [], doctorId } = member;
  const desks = departments.length ? departments.map(desk) : [WHOLE_DESK];
  return [
    ...(holds(member, 'desk') ? desks : []),
    ...(holds(member, 'doctor') && doctorId ? [doctor(doctorId)] : []),
  ];
};

/** What a limited desk answers for because it was given to every desk: not the other departments' (R20). */
const everyDesks = (member: Member): CaseSight[] => {
  const departments = [...(member.departments ?? [])];
  const limited = departments.length > 0 && holds(member, 'desk');
  return limited ? [{ lists: [EVERY_DESK], departments, orNone: true }] : [];
};

/** What a head of departments answers for: whatever is about them. */
const headed = (member: Member): CaseSight[] =>
  holds(member, 'departmentHead') ? [{ departments: [...(member.departments ?? [])] }] : [];

const answersFor = (member: Member): CaseSight[] => [
  { lists: ownLists(member) },
  ...everyDesks(member),
  ...headed(member),
];

/** What an office of some departments handles: their cases. */
const handledFor = (member: Member): CaseSight[] =>
  holds(member, 'followUpOffice') ? [{ departments: [...(member.departments ?? [])] }] : [];

/** What somebody put down stays in their sight, until it turns out to be another department's than those they are limited to. */
const openedBy = (member: CaseMember): CaseSight => {
  const departments = [...(member.departments ?? [])];
  const lists = [openersList(member._id)];
  return departments.length ? { lists, departments, orNone: true } : { lists };
};

/**
 * The cases that somebody sees: one of these has to fit; undefined: every case (R16, R20). Lists that are narrowed alike are
 * one way, so that they are read at once.
 */
export function caseSights(member: CaseMember): CaseSight[] | undefined {
  if (seesAllCases(member)) return undefined;
  const all = [...answersFor(member), ...handledFor(member), openedBy(member)];
  const lists = all.filter(({ departments }) => !departments).flatMap(each => each.lists ?? []);
  const narrowed = all.filter(({ departments }) => departments);
  const [handled, given] = [
    narrowed.filter(each => !each.lists),
    narrowed.filter(each => each.lists),
  ];
  const [first] = given;
  return [
    ...(lists.length ? [{ lists }] : []),
    ...handled,
    ...(first ? [{ ...first, lists: given.flatMap(each => each.lists ?? []) }] : []),
  ];
}

const fits = ({ lists, departments, orNone }: CaseSight, read: PlacedCase): boolean => {
  const { id } = read.department;
  const isTheirs = id === undefined ? orNone : departments?.includes(id);
  return (!lists || lists.some(list => read.lists.includes(list))) && (!departments || !!isTheirs);
};

/** Whether somebody sees a case. */
export const maySeeCase = (member: CaseMember, read: PlacedCase): boolean =>
  caseSights(member)?.some(sight => fits(sight, read)) ?? true;

/**
 * What somebody may do with a case, of all that its state allows: the offices everything with those they handle, who answers for it
 * answer and remedy.
 */
export function caseActions(
  member: Member,
  read: PlacedCase,
  possible: CaseAction[],
): CaseAction[] {
  if (seesAllCases(member) || handledFor(member).some(sight => fits(sight, read))) return possible;
  if (!answersFor(member).some(sight => fits(sight, read))) return [];
  return possible.filter(action => action === 'answer' || action === 'remedy');
}

/** Whether a member of staff sees the whole name and number of the patient who complains; a doctor sees neither (R20). */
export const seesComplainant = (member: Member): boolean =>
  handlesCases(member) || holds(member, 'desk', 'departmentHead');

/** About which departments, or a doctor's own patients, a member of staff may put a complaint down. One about no department anybody may. */
export const mayOpenFor = (member: Member): Scope =>
  seesAllCases(member) ? everything : ownDepartments(member);

/** Whether a case of somebody's own may be put to another department, or to somebody of it: only by who sees every case. */
export const mayAssignTo = (
  member: Member,
  departments: readonly (string | undefined)[],
): boolean => {
  const scope = mayOpenFor(member);
  return departments.every(id => id === undefined || within(scope, { departmentId: id }));
};

/** Where a case comes from that somebody puts down: by a call where they are of the follow-up office, else at a desk. */
export const caseSource = (member: Member): 'call' | 'desk' =>
  holds(member, 'followUpOffice') ? 'call' : 'desk';
