import type { Claim, Session } from '../booking/session';
import { newSession } from './reshape';

/** A session laid out: `slots` half hours from 08:00 with `places` each. */
export const laid = ({
  date = '2026-12-02',
  doctor = 'D001',
  slots = 3,
  places = 2,
  room = '1楼01诊室',
} = {}): Session =>
  newSession({
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
  });

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const inSlot = (
  session: Session,
  index: number,
  change: (slot: Session['slots'][number]) => Session['slots'][number],
  left: number,
): Session => ({
  ...session,
  left: session.left + left,
  slots: session.slots.map((slot, n) => (n === index ? change(slot) : slot)),
});

/** Takes a place as the store does; undefined where none is free. */
export function take(session: Session, slot: number, id: string, at: number): Session | undefined {
  if (session.state !== 'open' || !((session.slots[slot]?.left ?? 0) > 0)) return undefined;
  const claim: Claim = {
    ...{ id, appointmentId: id, patientId: id, account: id },
    ...{ channel: 'wechat', visit: 'first', at },
  };
  return inSlot(
    session,
    slot,
    each => ({ ...each, left: each.left - 1, claims: [...each.claims, claim] }),
    -1,
  );
}

/** Gives a place back as the store does; its number is free again. */
export function giveBack(session: Session, id: string, at: number): Session {
  const slot = session.slots.findIndex(({ claims }) =>
    claims.some(claim => claim.id === id && claim.givenBackAt === undefined),
  );
  if (slot < 0) return session;
  return inSlot(
    session,
    slot,
    each => {
      const line = each.claims.findIndex(claim => claim.id === id);
      return {
        ...each,
        left: each.left + 1,
        numbers: [...each.numbers, each.numbers[line]!],
        claims: each.claims.map((claim, n) => (n === line ? { ...claim, givenBackAt: at } : claim)),
      };
    },
    1,
  );
}
