import type { Store } from '../../local/store';
import * as house from './house';
import { careItem, complaint, seen, stay, voice } from './stays';
import { appointment, patient, session, traces } from './visits';
import { ids, isCaredFor, isComplainedOf, placeOf, REGULAR, type World } from './world';

/** How many documents go into the store at once. */
const PIECE = 2000;

/**
 * Lays a hospital into a store as its years would have left it. Every tenth visit has a stay on a ward besides, every eighth is
 * followed up, three in ten are sent care, one in fifty is complained about.
 */
export async function sow(store: Store, world: World): Promise<number> {
  let documents = 0;
  const waiting = new Map<string, object[]>();
  const put = async (name: string, ...all: object[]) => {
    const piece = waiting.get(name) ?? [];
    piece.push(...all);
    waiting.set(name, piece);
    if (piece.length >= PIECE) await flush(name);
  };
  const flush = async (name: string) => {
    const piece = waiting.get(name) ?? [];
    if (piece.length) await store.insert(name, piece);
    documents += piece.length;
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
  for (let n = 0; n < world.patients; n++) await put('patients', patient(n));
  await put('joins', ...house.joins());
  for (let n = 0; n < world.appointments; n++) {
    await put('appointments', appointment(n, world));
    if (n % 20 === 0) await put('sessions', session(n, world));
    const left = traces(n, world);
    for (const [name, all] of Object.entries(left)) await put(name, ...all);
    await put('audit', house.auditRecord(n, world));
    if (n % 10 === 0) {
      const { discharge, followUps } = stay(n / 10, placeOf(n, world).date);
      await put('discharges', discharge);
      await put('followUps', ...followUps);
    }
    if (n % 8 === 0) await put('followUps', seen(n, world));
    if (isCaredFor(n, world)) await put('careItems', careItem(n, world));
    if (isComplainedOf(n, world)) await put('cases', complaint(n, world));
    if (n % 40 === 0) await put('voices', voice(n, world));
  }
  for (const name of waiting.keys()) await flush(name);
  return documents;
}
