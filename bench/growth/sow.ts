import type { Store } from '../../local/store';
import * as house from './house';
import { careItem, complaint, seen, stay, voice } from './stays';
import { appointment, patient, session, traces, visitOf } from './visits';
import { ids, isCaredFor, isComplainedOf, placeOf, REGULAR, type World } from './world';

/** The number of documents inserted at one time. */
const PIECE = 2000;

/**
 * Fills a store as years of service would have. Every tenth visit has a hospital stay too, every
 * eighth is followed up, three in ten get care messages, one in fifty has a complaint.
 *
 * @param without collections that stay empty
 * @returns the number of documents of each collection
 */
export async function sow(
  store: Store,
  world: World,
  without: ReadonlySet<string> = new Set(),
): Promise<Record<string, number>> {
  const documents: Record<string, number> = {};
  const waiting = new Map<string, object[]>();
  const wanted = (...names: string[]) => names.some(name => !without.has(name));
  const put = async (name: string, ...all: object[]) => {
    if (!wanted(name)) return;
    const piece = waiting.get(name) ?? [];
    piece.push(...all);
    waiting.set(name, piece);
    if (piece.length >= PIECE) await flush(name);
  };
  const flush = async (name: string) => {
    const piece = waiting.get(name) ?? [];
    if (piece.length) await store.insert(name, piece);
    documents[name] = (documents[name] ?? 0) + piece.length;
    waiting.set(name, []);
  };
  await put('staff', ...house.staff);
  await put('rosters', house.roster);
  await put('carePlans', ...house.carePlans);
  await put('screenKeys', house.screenKey());
  await put('figures', ...house.sheets(world.days));
  await put('lists', ...house.compiledLists(world.days));
  const samples = house.samples(world.days);
  await put('samples', ...samples);
  await put('sampleParts', ...house.sampleParts(samples));
  const people = [0, 1, 2].map(ids.patient);
  await put('accounts', { _id: REGULAR, patients: people, defaultPatient: people[0], since: 1 });
  if (wanted('patients'))
    for (let n = 0; n < world.patients; n++) await put('patients', patient(n));
  await put('joins', ...house.joins());
  for (let n = 0; n < world.appointments; n++)
    for (const [name, all] of documentsOf(n, world, wanted)) await put(name, ...all);
  for (const name of waiting.keys()) await flush(name);
  return documents;
}

/**
 * The documents of the n-th appointment in each of the wanted collections. Other documents are not
 * made, because sealing is expensive.
 */
function* documentsOf(
  n: number,
  world: World,
  wanted: (...names: string[]) => boolean,
): Generator<[name: string, all: object[]]> {
  if (wanted('appointments', ...Object.keys(traces))) {
    const visit = visitOf(n, world);
    if (wanted('appointments')) yield ['appointments', [appointment(n, visit, world)]];
    for (const [name, left] of Object.entries(traces))
      if (wanted(name)) yield [name, left(n, visit, world)];
  }
  if (n % 20 === 0 && wanted('sessions')) yield ['sessions', [session(n, world)]];
  if (wanted('audit')) yield ['audit', [house.auditRecord(n, world)]];
  if (n % 10 === 0 && wanted('discharges', 'followUps')) {
    const { discharge, followUps } = stay(n / 10, placeOf(n, world).date);
    yield ['discharges', [discharge]];
    yield ['followUps', followUps];
  }
  if (n % 8 === 0 && wanted('followUps')) yield ['followUps', [seen(n, world)]];
  if (isCaredFor(n, world) && wanted('careItems')) yield ['careItems', [careItem(n, world)]];
  if (isComplainedOf(n, world) && wanted('cases')) yield ['cases', [complaint(n, world)]];
  if (n % 40 === 0 && wanted('voices')) yield ['voices', [voice(n, world)]];
}
