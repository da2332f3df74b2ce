import type { AboutField } from '../../types/timetable/about';
import type { ClinicType } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import type { RosterRow } from './roster';
import type { DoctorAbout } from './rosterOptional';

/**
 * What the office wrote of a doctor by hand (R22): it stays through rosters until the office lets the roster's count again. An empty
 * text shows nothing. Fees are in fen, by the type of clinic. A picture is an address, or the id of a file in the storage.
 */
export interface DoctorHand extends DoctorAbout {
  fees?: Partial<Record<ClinicType, number>>;
}

/** What is known of a doctor besides their clinics: what rosters said, and what the office wrote. */
export interface DoctorNote extends DoctorAbout {
  id: string;
  hand?: DoctorHand;
}

/** What rosters said of a doctor. */
export const saidOf = ({ specialities, profile, picture }: DoctorAbout): DoctorAbout =>
  defined({ specialities, profile, picture });

/** What patients read of a doctor: what the office wrote, else what rosters said. */
export function aboutOf({ hand = {}, ...said }: Omit<DoctorNote, 'id'>): DoctorAbout {
  const { specialities, profile, picture } = { ...saidOf(said), ...saidOf(hand) };
  return defined({
    specialities: specialities || undefined,
    profile: profile || undefined,
    picture: picture || undefined,
  });
}

/** A doctor's note in one piece; undefined where nothing is known. */
export function doctorNoteOf(note: DoctorNote): DoctorNote | undefined {
  const { id, hand } = note;
  const kept = { ...saidOf(note), ...defined({ hand: hand && filled(hand) }) };
  return Object.keys(kept).length ? { id, ...kept } : undefined;
}

/** Notes in which the office wrote something of one doctor; nothing of it left, and the rosters count again. */
export function withHand(notes: readonly DoctorNote[], id: string, hand: DoctorHand): DoctorNote[] {
  const before = notes.find(note => note.id === id);
  const next = { id, ...(before && saidOf(before)), ...defined({ hand: filled(hand) }) };
  return [...notes.filter(note => note.id !== id), next];
}

/** What is written by hand; undefined where that is nothing. */
function filled(hand: DoctorHand): DoctorHand | undefined {
  const fees = hand.fees && Object.keys(hand.fees).length ? hand.fees : undefined;
  const kept: DoctorHand = { ...saidOf(hand), ...defined({ fees }) };
  return Object.keys(kept).length ? kept : undefined;
}

/** What a visit in a row's clinic costs, in fen: what the office wrote for this type of clinic, else what the row says. */
export const feeOf = (
  row: Pick<RosterRow, 'clinicType' | 'fee'>,
  hand: DoctorHand | undefined,
): number | undefined => hand?.fees?.[row.clinicType] ?? row.fee;

/** Of which fields a file says something else than the office wrote, by doctor: what the office wrote stays (R22). */
export function keptByHand<D extends DoctorNote>(
  rows: readonly RosterRow[],
  doctors: readonly D[],
): { doctor: D; fields: AboutField[] }[] {
  const kept = new Map<D, Set<AboutField>>();
  const byId = new Map(doctors.map(doctor => [doctor.id, doctor]));
  for (const { doctorId, about = {}, clinicType, fee } of rows) {
    const doctor = byId.get(doctorId);
    const { hand } = doctor ?? {};
    if (!doctor || !hand) continue;
    const fields = (['specialities', 'profile', 'picture'] as const).filter(
      name => about[name] !== undefined && hand[name] !== undefined && about[name] !== hand[name],
    );
    const price = hand.fees?.[clinicType];
    const differs: AboutField[] = [...fields];
    if (fee !== undefined && price !== undefined && fee !== price) differs.push('fee');
    if (differs.length) kept.set(doctor, new Set([...(kept.get(doctor) ?? []), ...differs]));
  }
  return [...kept].map(([doctor, fields]) => ({ doctor, fields: [...fields] }));
}
