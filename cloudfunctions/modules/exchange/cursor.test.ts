import fc from 'fast-check';
import { at, MINUTE } from '../../../domain/time/time';
import {
  askDoor,
  booked,
  doorKey,
  dyingAt,
  type HeldKey,
  hospitalForEach,
  sessionOn,
  wish,
} from '../../../tests/hospital';
import { book } from '../../../types/booking/book';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'] } });
let key: HeldKey;

beforeEach(async () => {
  key = await doorKey(hospital, 'office', ['bookings']);
});

/** An appointment as it was handed out: its id, and its version. */
interface Handed {
  id: string;
  state: number;
}

async function pull(since: string): Promise<{ handed: Handed[]; cursor: string; more: boolean }> {
  const { body, headers } = await askDoor(key, { path: '/fhir/Appointment', query: { since } });
  const { entry = [], link = [] } = JSON.parse(body) as fhir4.Bundle;
  return {
    handed: entry.map(({ resource }) => {
      const { id, extension } = resource as fhir4.Appointment;
      return { id: id!, state: extension![0]!.valuePositiveInt! };
    }),
    cursor: headers['x-yuehao-cursor']!,
    more: link.some(({ relation }) => relation === 'next'),
  };
}

test.each(['1900-01-01', '1970-01-01', '1970-01-02'])(
  'since %s means from the beginning, and the returned cursor is accepted',
  async since => {
    const { appointmentId } = await booked(hospital, '2026-11-25');
    hospital.at(now + 10 * MINUTE);
    expect((await pull(since)).handed.map(({ id }) => id)).toEqual([appointmentId]);
    const csv = await askDoor(key, { path: '/csv/appointments', query: { since } });
    expect(csv.status).toBe(200);
    // Nothing is newer than the day itself: the returned cursor is where the other system started.
    hospital.at(now - 10 * MINUTE);
    const { handed, cursor } = await pull(since);
    expect([handed, (await pull(cursor)).handed]).toEqual([[], []]);
  },
);

/** A sequence of events in the hospital and in the other system. */
type Event =
  | { does: 'begin'; batch: number }
  | { does: 'write'; which: number }
  | { does: 'die'; which: number }
  | { does: 'wait'; seconds: number }
  | { does: 'pull'; lost: boolean };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ does: fc.constant('begin' as const), batch: fc.nat(3) }),
  fc.record({ does: fc.constant('write' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('die' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ does: fc.constant('pull' as const), lost: fc.boolean() }),
);

const lateWrite: Event[] = [
  { does: 'begin', batch: 0 },
  { does: 'wait', seconds: 5 },
  { does: 'begin', batch: 1 },
  { does: 'write', which: 1 },
  { does: 'wait', seconds: 50 },
  { does: 'pull', lost: false },
  { does: 'write', which: 0 },
];

/** The longest (ms) that a call runs: it writes nothing later. */
const LONGEST_CALL = MINUTE;
/** A job writes this many bookings at once. Two such batches do not fit into one page. */
const BATCH = 130;

/** A hospital whose calls write late, at once or never, and another system that loses answers. */
class World {
  private states = new Map<string, number>();
  private pending: { began: number; batch: number }[] = [];
  private handed: Handed[] = [];
  private moment = now;
  private cursor = '2026-11-20';

  constructor(private readonly sample: object) {}

  async happens(event: Event): Promise<void> {
    switch (event.does) {
      case 'begin':
        this.pending.push({ began: this.moment, batch: event.batch });
        return;
      case 'write':
        return this.write(event.which);
      case 'die':
        this.pending.splice(event.which, 1);
        return;
      case 'wait':
        return this.waits(event.seconds * 1000);
      case 'pull':
        await this.pulls(event.lost);
    }
  }

  private async write(which: number): Promise<void> {
    const [call] = this.pending.splice(which, 1);
    if (!call) return;
    const ids = Array.from({ length: BATCH }, (_, n) => `A-${call.batch}-${n}`);
    const state = (this.states.get(ids[0]!) ?? 0) + 1;
    const fields = { changedAt: call.began, number: state };
    const { store } = hospital.stack;
    if (state === 1)
      await store.insert(
        'appointments',
        ids.map(_id => ({ ...this.sample, _id, code: _id, ...fields })),
      );
    else
      await store.update('appointments', {
        filter: { _id: { $in: ids } },
        update: { $set: fields },
        multi: true,
      });
    for (const id of ids) this.states.set(id, state);
  }

  private async waits(span: number): Promise<void> {
    this.moment += span;
    hospital.at(this.moment);
    const over = ({ began }: { began: number }) => began <= this.moment - LONGEST_CALL;
    this.pending = this.pending.filter(call => !over(call));
  }

  private async pulls(lost: boolean): Promise<boolean> {
    const { handed, cursor, more } = await pull(this.cursor);
    if (lost) return true;
    this.cursor = cursor;
    this.handed.push(...handed);
    return more;
  }

  /**
   * All writes are old: the other system reads the remaining changes, and its copy is compared with
   * the hospital.
   */
  async ends(): Promise<void> {
    while (this.pending.length) await this.write(0);
    await this.waits(5 * MINUTE);
    while (await this.pulls(false));
    const seen = this.handed.map(({ id, state }) => `${id} ${state}`);
    expect(new Set(seen).size).toBe(seen.length);
    const last = new Map(this.handed.map(({ id, state }) => [id, state]));
    expect(last).toEqual(this.states);
  }
}

test('whatever is written late, at once or never, and whatever answer is lost: every last state is handed out, none twice', async () => {
  await booked(hospital, '2026-11-26');
  const [sample] = await hospital.all<{ _id: string }>('appointments');
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 10, maxLength: 40 }), async events => {
      hospital.at(now);
      for (const name of ['appointments', 'doorNonces'])
        await hospital.stack.store.remove(name, { filter: {}, multi: true });
      const world = new World(sample!);
      for (const each of events) await world.happens(each);
      await world.ends();
    }),
    // A call that writes after one that began later: the reason for the wait before handing out.
    { numRuns: process.env.LONG ? 300 : 8, examples: [[lateWrite]] },
  );
});

test('a booking whose call died anywhere is handed out once it is mended, exactly once', async () => {
  const sessionId = await sessionOn(hospital, '2026-11-26');
  let moment = now;
  let cursor = '2026-11-23';
  const came: string[] = [];
  for (let request = 1, n = 1; n < 20; request++, n++) {
    const patientId = await hospital.patient(`account-${n}`, n);
    const asked = { requestId: wish(), patientId, sessionId, slot: n % 8 };
    const died = await dyingAt(hospital, request, () =>
      hospital.value(book, asked, `account-${n}`),
    );
    moment += 10 * MINUTE;
    hospital.at(moment);
    await hospital.runJobs();
    moment += 3 * MINUTE;
    hospital.at(moment);
    const { handed, cursor: next } = await pull(cursor);
    cursor = next;
    came.push(...handed.map(({ id }) => id));
    if (!died) break;
  }
  const there = (await hospital.all<{ _id: string }>('appointments')).map(({ _id }) => _id);
  expect(there.length).toBeGreaterThan(1);
  expect([...came].sort()).toEqual(there.sort());
});
