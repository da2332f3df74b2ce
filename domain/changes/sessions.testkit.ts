import { keptIn, unsoldIn } from '../booking/places';
import type { Claim, Session } from '../booking/session';
import { newSession } from './reshape';

/** A new session: `slots` half hours from 08:00 with `places` each. */
export const laid = ({
  date = '2026-12-02',
  doctor = 'D001',
  slots = 3,
  places = 2,
  room = '1楼01诊室',
  share = 0,
} = {}): Session =>
  newSession(
    {
      sessionId: `S-${date.replaceAll('-', '')}-${doctor}-am`,
      date,
      period: 'morning',
      to: {
        state: 'open',
        department: { id: 'K01', name: '产科' },
        doctor: { id: doctor, name: '胡长青', title: '主任医师' },
        clinicType: 'expert',
        room,
        slots: Array.from({ length: slots }, (_, n) => ({
          start: clock(480 + n * 30),
          end: clock(480 + (n + 1) * 30),
          capacity: places,
        })),
      },
    },
    share,
  );

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const inSlot = (
  session: Session,
  index: number,
  change: (slot: Session['slots'][number]) => Session['slots'][number],
): Session => {
  const slots = session.slots.map((slot, n) => (n === index ? change(slot) : slot));
  return {
    ...session,
    left: slots.reduce((sum, { left }) => sum + left, 0),
    kept: slots.reduce((sum, slot) => sum + keptIn(slot), 0),
    slots,
  };
};

/**
 * Takes a place as the store does, an open one or one kept for the desk; undefined if none is
 * free.
 */
export function take(
  session: Session,
  slot: number,
  id: string,
  at: number,
  of: 'left' | 'kept' = 'left',
): Session | undefined {
  if (session.state !== 'open' || !((session.slots[slot]?.[of] ?? 0) > 0)) return undefined;
  const claim: Claim = {
    ...{ id, appointmentId: id, patientId: id, account: id },
    ...{ channel: of === 'kept' ? 'onSite' : 'wechat', visit: 'first', at },
  };
  return inSlot(session, slot, each => ({
    ...each,
    [of]: each[of]! - 1,
    claims: [...each.claims, claim],
  }));
}

/** Gives a place back as the store does: it is free at once, or from `freeAt` on. */
export function giveBack(session: Session, id: string, at: number, freeAt = at): Session {
  const slot = session.slots.findIndex(({ claims }) =>
    claims.some(claim => claim.id === id && claim.givenBackAt === undefined),
  );
  if (slot < 0) return session;
  return inSlot(session, slot, each => {
    const line = each.claims.findIndex(claim => claim.id === id);
    return {
      ...each,
      ...(freeAt > at
        ? { returning: [...(each.returning ?? []), { claimId: id, at: freeAt }] }
        : { left: each.left + 1 }),
      numbers: [...each.numbers, each.numbers[line]!],
      claims: each.claims.map((claim, n) => (n === line ? { ...claim, givenBackAt: at } : claim)),
    };
  });
}

/** Frees all places that a slot holds back, as the job does. */
export const free = (session: Session, slot: number): Session =>
  inSlot(session, slot, each => ({ ...each, left: unsoldIn(each), kept: 0, returning: [] }));
