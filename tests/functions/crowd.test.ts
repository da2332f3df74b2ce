import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookedIn, hospitalForEach, laySession, wish } from '../hospital';

const NOW = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: NOW });

let sessionId: string;
/** Three patients who want the same half hour, each with their own account. */
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

/** Makes the plan refuse further requests of one collection, or of all. */
const crowd = (collection?: string) =>
  hospital.stack.faults.inject({ kind: 'crowded', collection, times: 1000 });

test('beyond the plan’s requests per second each gets the next place in one line, with the number ahead and the time to ask again', async () => {
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

test('where the line itself cannot be reached, no caller is told an invented place', async () => {
  crowd();
  const answer = await send(wishes[0]!);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'CROWDED' } });
  if (answer.ok || answer.refusal.code !== 'CROWDED') return;
  expect(answer.refusal.facts).not.toHaveProperty('ahead');
  expect(answer.refusal.facts.seconds).toBeGreaterThanOrEqual(2);
  expect(answer.refusal.wayOn).not.toContain('前面');
});

test('a booking cut off half-way is completed by a repeat of the same request', async () => {
  crowd('appointments');
  for (const each of wishes)
    expect(await send(each)).toMatchObject({ refusal: { code: 'CROWDED' } });
  hospital.stack.faults.clear();
  for (const each of [...wishes, ...wishes])
    expect(await send(each)).toMatchObject({ ok: true, value: { appointment: { slot: 0 } } });
  expect(await hospital.all('appointments')).toHaveLength(3);
  const { slots } = await hospital.session(sessionId);
  expect(slots.map(({ left }) => left)).toEqual([0, 3]);
  // The next patient gets the next half hour.
  await bookedIn(hospital, sessionId, { account: 'account4', n: 4, slot: 1 });
});
