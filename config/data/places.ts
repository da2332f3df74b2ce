import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Appointment } from '../../domain/booking/appointment';
import type { Session } from '../../domain/booking/session';
import { dateOf } from '../../domain/time/time';
import { documentsIn } from './lines';
import { fileOf } from './reading';
import type { Manifest, Stored } from './shape';

/** Where places and appointments of a backup do not agree (R4), by the appointments' ids. */
interface Disagreeing {
  /** A place is sold and has no appointment that stands: the job `mend` finishes or frees it. */
  unrecorded: string[];
  /** An appointment stands and its place is free, or another's: no job knows what was meant. */
  unsold: string[];
}

/** Compares places with appointments, of the day of the backup and later ones. */
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
