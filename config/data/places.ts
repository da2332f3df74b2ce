import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Appointment } from '../../domain/booking/appointment';
import type { Session } from '../../domain/booking/session';
import { dateOf } from '../../domain/time/time';
import { documentsIn } from './lines';
import { fileOf } from './reading';
import type { Manifest, Stored } from './shape';

/** The contradictions between places and appointments of a backup (R4), by appointment id. */
interface Disagreeing {
  /** Sold places without a valid appointment. The job `mend` completes or frees them. */
  unrecorded: string[];
  /** Valid appointments whose place is free or another’s. No job can decide these. */
  unsold: string[];
}

/** Compares places with appointments, from the day of the backup on. */
export async function placesIn(folder: string, { beganAt }: Manifest): Promise<Disagreeing> {
  const today = dateOf(beganAt);
  const claims = new Map<string, string>();
  for await (const session of allOf<Session>(folder, 'sessions')) {
    if (session.date < today) continue;
    for (const slot of session.slots)
      for (const claim of slot.claims)
        if (claim.givenBackAt === undefined) claims.set(claim.id, claim.appointmentId);
  }
  const found: Disagreeing = { unrecorded: [], unsold: [] };
  for await (const { _id, date, status, claimId } of allOf<Appointment>(folder, 'appointments')) {
    if (date < today || status === 'cancelled') continue;
    if (!claims.delete(claimId)) found.unsold.push(_id);
  }
  found.unrecorded.push(...claims.values());
  return found;
}

async function* allOf<T extends { _id: string }>(folder: string, name: string): AsyncGenerator<T> {
  const file = join(folder, fileOf(name));
  if (existsSync(file)) for await (const each of documentsIn(file)) yield each as Stored & T;
}
