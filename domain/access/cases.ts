import type { CaseAction, CaseAssignee } from '../../types/cases/cases';
import { governs, holds, type Member } from './member';
import { everything, ownDepartments, type Scope, within } from './scope';

/**
 * The key of the list of cases assigned to one department's desk. Both offices see every case
 * without a list.
 */
const desk = (departmentId: string) => `desk:${departmentId}`;
const doctor = (doctorId: string) => `doctor:${doctorId}`;
const EVERY_DESK = desk('*');
const WHOLE_DESK = 'desk';
const OPENED_BY = 'account:';

type CaseMember = Member & { _id: string };

/**
 * The key of the list of cases that an account opened. A case stays on it after any assignment.
 */
export const openersList = (account: string): string => `${OPENED_BY}${account}`;

/**
 * The list keys of a case after it is assigned to `to`. The member who opened it keeps seeing it. A
 * desk limited to departments looks under these departments' keys and the key of all desks; an
 * unlimited desk looks under the key of all desks.
 */
export const listsAssigned = (to: CaseAssignee, before: readonly string[]): string[] => {
  const opener = before.filter(list => list.startsWith(OPENED_BY));
  if (to.role === 'doctor') return [...opener, doctor(to.doctorId)];
  if (to.role !== 'desk') return opener;
  return [...opener, WHOLE_DESK, to.departmentId ? desk(to.departmentId) : EVERY_DESK];
};

/**
 * Whether a member sees every case and may do everything with it: the outpatient office, and a
 * follow-up office that is not limited to departments (R16).
 */
export const seesAllCases = (member: Pick<Member, 'roles' | 'departments'>): boolean =>
  governs(member) || (holds(member, 'followUpOffice') && !member.departments?.length);

/**
 * Whether a member handles cases for the hospital or for some departments, and not only cases
 * assigned to them.
 */
export const handlesCases = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'followUpOffice', 'outpatientOffice');

/** The fields of a case that decide who sees it: the keys of its lists, and its department. */
export interface PlacedCase {
  lists: readonly string[];
  department: { id?: string | undefined };
}

/**
 * A condition for cases that a member sees: on one of these lists and about one of these
 * departments. `orNone` adds cases about no department of the roster.
 */
export interface CaseSight {
  lists?: string[];
  departments?: string[];
  orNone?: true;
}

/**
 * Splits a sight into sights with one list and one department each, so that an index serves each
 * query.
 */
export const simpleSights = (sight: CaseSight): CaseSight[] => {
  const { orNone, departments, ...lists } = sight;
  if (!departments) return [sight];
  return [{ ...lists, departments }, ...(orNone ? [{ ...lists, orNone }] : [])];
};

/**
 * The list keys of a member as a named assignee: the desks of their departments, and themselves as
 * a doctor.
 */
const ownLists = (member: Member): string[] => {
  const { departments = [], doctorId } = member;
  const desks = departments.length ? departments.map(desk) : [WHOLE_DESK];
  return [
    ...(holds(member, 'desk') ? desks : []),
    ...(holds(member, 'doctor') && doctorId ? [doctor(doctorId)] : []),
  ];
};

/**
 * What a desk limited to departments sees of the cases assigned to every desk: not those of other
 * departments (R20).
 */
const everyDesks = (member: Member): CaseSight[] => {
  const departments = [...(member.departments ?? [])];
  const limited = departments.length > 0 && holds(member, 'desk');
  return limited ? [{ lists: [EVERY_DESK], departments, orNone: true }] : [];
};

/** What a head of departments sees: every case about these departments. */
const headed = (member: Member): CaseSight[] =>
  holds(member, 'departmentHead') ? [{ departments: [...(member.departments ?? [])] }] : [];

const answersFor = (member: Member): CaseSight[] => [
  { lists: ownLists(member) },
  ...everyDesks(member),
  ...headed(member),
];

/** What a follow-up office limited to departments handles: the cases of these departments. */
const handledFor = (member: Member): CaseSight[] =>
  holds(member, 'followUpOffice') ? [{ departments: [...(member.departments ?? [])] }] : [];

/**
 * What a member sees of the cases they opened. A member limited to departments no longer sees a
 * case that turns out to be another department's.
 */
const openedBy = (member: CaseMember): CaseSight => {
  const departments = [...(member.departments ?? [])];
  const lists = [openersList(member._id)];
  return departments.length ? { lists, departments, orNone: true } : { lists };
};

/**
 * The cases that a member sees: a case has to match one of the sights. Undefined means every case
 * (R16, R20). Lists with the same department condition share one sight, so that one query reads
 * them.
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

/** Whether a member sees a case (R16, R20). */
export const maySeeCase = (member: CaseMember, read: PlacedCase): boolean =>
  caseSights(member)?.some(sight => fits(sight, read)) ?? true;

/**
 * The actions a member may take on a case, out of those its state allows: an office may take all on
 * the cases it handles; the assignee may answer and record a remedy.
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

/**
 * Whether a member sees the full name and number of the complainant. A doctor sees neither (R20).
 */
export const seesComplainant = (member: Member): boolean =>
  handlesCases(member) || holds(member, 'desk', 'departmentHead');

/**
 * The departments and doctors that a member may open a complaint about. Everybody may open one
 * about no department.
 */
export const mayOpenFor = (member: Member): Scope =>
  seesAllCases(member) ? everything : ownDepartments(member);

/**
 * Whether a member may assign a case to another department, or to a member of it. Only members who
 * see every case may assign outside their own departments.
 */
export const mayAssignTo = (
  member: Member,
  departments: readonly (string | undefined)[],
): boolean => {
  const scope = mayOpenFor(member);
  return departments.every(id => id === undefined || within(scope, { departmentId: id }));
};

/**
 * The source recorded for a case that a member opens: `call` for the follow-up office, else `desk`.
 */
export const caseSource = (member: Member): 'call' | 'desk' =>
  holds(member, 'followUpOffice') ? 'call' : 'desk';
