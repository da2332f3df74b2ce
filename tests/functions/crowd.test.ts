import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookedIn, hospitalForEach, laySession, wish } from '../hospital';

const NOW = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: NOW });

let sessionId: string;
/** Three people who want the same half hour, each by an account of their own. */
let wishes: { account: string; input: { requestId: string; patientId: string; slot: number } }[];
beforeEach(async () => {
  sessionId = await laySession(hospital, { places: 3 });
  wishes = [];
  for (const n of [1, 2, 3]) {
    const account = `account${n}`;
    const patientId = await hospital.patient(account, n);
    wishes.push({ account, input: { requestId: wish(), patientId, slot: 0 } });
  }
});
const send = ({ account, input }: (typeof wishes)[number]) =>
  hospital.call(book, { ...input, sessionId }, account);

/** The plan lets no more requests of a collection through, of all collections unless one is named. */
const crowd = (collection?: string) =>
  hospital.stack.faults.inject({ kind: 'crowded', collection, times: 1000 });

test('beyond the plan’s requests a second each gets the next place in one line, with who is ahead and when to ask again', async () => {
  crowd('sessions');
  const places = [];
  for (const each of wishes) {
    const answer = await send(each);
    if (answer.ok || answer.refusal.code !== 'CROWDED') throw new Error(JSON.stringify(answer));
    places.push(answer.refusal.facts);
    expect(answer.refusal.message).toBe('现在办理的人很多，还没有轮到您');
  }
  expect(places).toEqual([0, 1, 2].map(ahead => ({ ahead, seconds: 3 })));

  hospital.at(NOW + 60_000);
  const later = await send(wishes[0]!);
  expect(later).toMatchObject({ refusal: { facts: { ahead: 0, seconds: 3 } } });
});

test('where not even the line can be asked, nobody is told a place that nobody knows', async () => {
  crowd();
  const answer = await send(wishes[0]!);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'CROWDED' } });
  if (answer.ok || answer.refusal.code !== 'CROWDED') return;
  expect(answer.refusal.facts).not.toHaveProperty('ahead');
  expect(answer.refusal.facts.seconds).toBeGreaterThanOrEqual(2);
  expect(answer.refusal.wayOn).not.toContain('前面');
});

test('a booking that the crowd cut off half way is whole when the same request comes again', async () => {
  crowd('appointments');
  for (const each of wishes)
    expect(await send(each)).toMatchObject({ refusal: { code: 'CROWDED' } });
  hospital.stack.faults.clear();
  for (const each of [...wishes, ...wishes])
    expect(await send(each)).toMatchObject({ ok: true, value: { appointment: { slot: 0 } } });
  expect(await hospital.all('appointments')).toHaveLength(3);
  const { slots } = await hospital.session(sessionId);
  expect(slots.map(({ left }) => left)).toEqual([0, 3]);
  // The next person gets the next half hour.
  await bookedIn(hospital, sessionId, { account: 'account4', n: 4, slot: 1 });
});
