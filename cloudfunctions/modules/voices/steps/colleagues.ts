import { texts } from '../../../../texts';
import type { Colleague } from '../../../../types/voices/voices';
import { type Staff, staffStore } from '../../access';
import { type Roster, rosterStore } from '../../timetable';

/** The key of a member in praise: a doctor's roster number, for others their account. */
export const colleagueKey = ({ doctorId, _id }: Pick<Staff, 'doctorId' | '_id'>): string =>
  doctorId ? `doctor:${doctorId}` : `account:${_id}`;

/** Everybody who may be praised: the roster's doctors, and all other staff in force. */
export async function colleaguesOf(
  roster: Pick<Roster, 'departments' | 'doctors'> | undefined,
): Promise<Colleague[]> {
  const staff = await staffStore.inForce();
  const doctors = (roster?.doctors ?? []).map(({ id, name, department }) => ({
    key: `doctor:${id}`,
    name,
    department: department.name,
  }));
  const others = staff
    .filter(({ doctorId }) => !doctorId)
    .map(member => ({
      key: colleagueKey(member),
      name: member.name,
      department: placeOf(member, roster),
    }));
  return [...doctors, ...others];
}

/** A member's department; for a member of all departments, their role. */
function placeOf(
  { departments = [], roles }: Staff,
  roster: Pick<Roster, 'departments'> | undefined,
): string {
  const given = roster?.departments.find(({ id }) => id === departments[0]);
  const [role] = roles;
  return given?.name ?? (role ? texts.roles[role] : '');
}

/** Everybody who may be praised, by the roster in force. */
export const currentColleagues = async (): Promise<Colleague[]> =>
  colleaguesOf(await rosterStore.current());
