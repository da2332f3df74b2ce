import { attendingOf } from '../../../../domain/discharges/attending';
import { texts } from '../../../../texts';
import { passedOver } from '../../../cloud/passedOver';
import { seal } from '../../../cloud/seal';
import { type Discharge, dischargedOf, dischargeStore, followUpStore } from '../../followups';
import { rosterStore } from '../../timetable';

/** The department ids by name, and the doctors of the roster in force. */
export interface KnownWards {
  departments: ReadonlyMap<string, string>;
  doctors: readonly { id: string; name: string; department: { name: string } }[];
}

/** Reads the wards and doctors of the roster in force. */
export async function knownWards(): Promise<KnownWards> {
  const { departments = [], doctors = [] } = (await rosterStore.current()) ?? {};
  return { departments: new Map(departments.map(({ id, name }) => [name, id])), doctors };
}

/** A stay with its attending doctor, if the list names one in the roster (R15). */
export function withDoctor(stay: Discharge, { doctors }: KnownWards): Discharge {
  const named = dischargedOf(stay).ward?.doctor;
  const doctor = named
    ? attendingOf(named, stay.department.name, doctors, texts.voices.titles)
    : undefined;
  return doctor ? { ...stay, doctor } : stay;
}

/**
 * Corrected stays with the ward's data known before, where the list has none: a list without these
 * columns must not remove a contact that another list gave, or staff entered.
 */
export async function withWards(changed: Discharge[]): Promise<Discharge[]> {
  if (!changed.length) return changed;
  const before = await dischargeStore.byIds(changed.map(({ _id }) => _id));
  const formerContacts = new Map(before.map(stay => [stay._id, dischargedOf(stay)]));
  return changed.map(stay => {
    const discharged = dischargedOf(stay);
    const { name, ward: known } = formerContacts.get(stay._id) ?? {};
    // Nothing is copied from another person.
    if (!known || name !== discharged.name) return stay;
    const ward = { ...known, ...discharged.ward };
    return { ...stay, person: seal({ ...discharged, ward }, stay._id) };
  });
}

/**
 * Finds the attending doctors of stays whose list named one before the roster had them (R15), and
 * stores them with the stay and its follow-ups. Returns the doctors that were found, by stay id.
 */
export async function findAttending(
  dischargeIds: string[],
): Promise<ReadonlyMap<string, NonNullable<Discharge['doctor']>>> {
  const found = new Map<string, NonNullable<Discharge['doctor']>>();
  if (!dischargeIds.length) return found;
  const [known, stays] = await Promise.all([knownWards(), dischargeStore.byIds(dischargeIds)]);
  const passed = passedOver();
  for (const stay of stays) {
    const doctor = stay.doctor ?? passed.reading(stay._id, () => withDoctor(stay, known).doctor);
    if (!doctor) continue;
    await dischargeStore.setDoctor(stay._id, doctor);
    await followUpStore.setDoctorOfStay(stay._id, doctor);
    found.set(stay._id, doctor);
  }
  return found;
}
