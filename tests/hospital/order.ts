import type { Appointment } from '../../domain/booking/appointment';
import { keptIn, unsoldIn } from '../../domain/booking/places';
import type { Session } from '../../domain/booking/session';
import type { TestHospital } from './open';

/**
 * Checks the invariants of a session at rest: places within capacity add up, numbers are unique,
 * and every sold place has its appointment.
 *
 * @returns the session
 */
export async function expectOrder(
  hospital: TestHospital,
  sessionId = 'S-20261125-D001-am',
): Promise<Session> {
  const session = await hospital.session(sessionId);
  const standing = session.slots.flatMap((each, slot) => {
    const { claims, capacity, numbers } = each;
    const unsold = unsoldIn(each);
    const held = claims.filter(claim => claim.givenBackAt === undefined);
    expect(held.filter(claim => !claim.extra).length + unsold).toBe(capacity);
    expect(claims.length + unsold).toBe(numbers.length);
    return held.map(({ id }) => `${id} ${slot}`);
  });
  expect(session.left).toBe(session.slots.reduce((sum, { left }) => sum + left, 0));
  expect(session.kept ?? 0).toBe(session.slots.reduce((sum, slot) => sum + keptIn(slot), 0));
  const booked = (await hospital.all<Appointment>('appointments')).filter(
    each => each.sessionId === sessionId && each.status !== 'cancelled',
  );
  expect(booked.map(({ slot, claimId }) => `${claimId} ${slot}`).sort()).toEqual(standing.sort());
  expect(new Set(booked.map(({ number }) => number)).size).toBe(booked.length);
  return session;
}
