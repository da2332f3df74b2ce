import type { AboutField } from '../../types/timetable/about';
import type { ClinicType } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import type { RosterRow } from './roster';
import type { DoctorAbout } from './rosterOptional';

/**
 * What the office wrote about a doctor by hand (R22). It wins over rosters until the office removes
 * it. An empty text shows nothing. Fees are in fen, by clinic type. A picture is an https address,
 * or the id of a file in the storage.
 */
export interface DoctorHand extends DoctorAbout {
  fees?: Partial<Record<ClinicType, number>>;
}

/** What is known about a doctor apart from their clinics: from rosters, and from the office. */
export interface DoctorNote extends DoctorAbout {
  id: string;
  hand?: DoctorHand;
}

/** The fields about a doctor that come from a roster. */
export const saidOf = ({ specialities, profile, picture }: DoctorAbout): DoctorAbout =>
  defined({ specialities, profile, picture });

/** What patients read about a doctor: what the office wrote, else what the roster says. */
export function aboutOf({ hand = {}, ...said }: Omit<DoctorNote, 'id'>): DoctorAbout {
  const { specialities, profile, picture } = { ...saidOf(said), ...saidOf(hand) };
  return defined({
    specialities: specialities || undefined,
    profile: profile || undefined,
    picture: picture || undefined,
  });
}

/** A doctor's note without empty parts; undefined if nothing is left. */
export function doctorNoteOf(note: DoctorNote): DoctorNote | undefined {
  const { id, hand } = note;
  const kept = { ...saidOf(note), ...defined({ hand: hand && filled(hand) }) };
  return Object.keys(kept).length ? { id, ...kept } : undefined;
}

/**
 * The notes after the office wrote something about one doctor. If it removed everything, the roster
 * counts again.
 */
export function withHand(notes: readonly DoctorNote[], id: string, hand: DoctorHand): DoctorNote[] {
  const before = notes.find(note => note.id === id);
  const next = { id, ...(before && saidOf(before)), ...defined({ hand: filled(hand) }) };
  return [...notes.filter(note => note.id !== id), next];
}

/** The non-empty part of what is written by hand; undefined if nothing is left. */
function filled(hand: DoctorHand): DoctorHand | undefined {
  const fees = hand.fees && Object.keys(hand.fees).length ? hand.fees : undefined;
  const kept: DoctorHand = { ...saidOf(hand), ...defined({ fees }) };
  return Object.keys(kept).length ? kept : undefined;
}

/**
 * The price of a visit in fen: what the office wrote for this clinic type, else what the row says.
 */
export const feeOf = (
  row: Pick<RosterRow, 'clinicType' | 'fee'>,
  hand: DoctorHand | undefined,
): number | undefined => hand?.fees?.[row.clinicType] ?? row.fee;

/**
 * The fields in which a file differs from what the office wrote, by doctor. The office's text stays
 * (R22).
 */
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
