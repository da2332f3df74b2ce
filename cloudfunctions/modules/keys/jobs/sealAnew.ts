import { DAY, HOUR, type Moment } from '../../../../domain/time/time';
import { isRotating, sealKey } from '../../../cloud/keys';
import type { Job } from '../../../cloud/runJobs';
import { resealed, resealOne } from '../steps/reseal';
import { keyStore } from '../stores/keys';
import { type Sealed, type Sealing, sealingStore } from '../stores/sealing';

/** How many documents are looked at in one piece. */
const PIECE = 100;

/**
 * Seals everything with today's key, in pieces, while the service runs (R20): after the key was changed, and once for texts of
 * staff from before they were sealed. One pass looks at every document that may hold something sealed. The store is said to be
 * done after a pass that found nothing and began an hour after something was last found: until then a call that was under
 * way when the key changed may have written with the former one. While a former key is still given, a pass a day
 * looks whether anything came up.
 * @param collections all there are; `cloudfunctions/collections.ts` has the list
 */
export const sealAnew = (collections: readonly Sealed[]): Job => ({
  name: 'sealAnew',
  async run(now, timeLeft) {
    const holding = collections.filter(({ sealed }) => sealed.length);
    const keyId = sealKey().id;
    const read = await sealingStore.get();
    if (!read || isDue(read, keyId, holding.length, now))
      await sealingStore.begin(read, keyId, holding.length, now);
    let state = await sealingStore.get();
    const did = { looked: 0, sealed: 0 };
    while (state?.walking && state.keyId === keyId && timeLeft()) {
      const collection = holding[state.collection];
      if (!collection) {
        await end(state, now);
        break;
      }
      const piece = await sealPiece(collection, state.after, now);
      did.looked += piece.looked;
      did.sealed += piece.sealed;
      const { last, ...counts } = piece;
      const to = last
        ? { collection: state.collection, after: last }
        : { collection: state.collection + 1, after: '' };
      // Undefined where another run was quicker: that one goes on.
      state = await sealingStore.goOn(state, to, counts);
    }
    return did.looked ? did : {};
  },
  dueAt: async () => (await sealingStore.get())?.nextAt,
});

/** Whether a pass is to begin: with another key, another list of collections, or when its time has come. */
function isDue(state: Sealing, keyId: string, collections: number, now: Moment): boolean {
  if (state.keyId !== keyId || state.collections !== collections) return true;
  if (state.walking) return false;
  return state.nextAt === undefined ? isRotating() && !state.doneAt : state.nextAt <= now;
}

async function sealPiece(collection: Sealed, after: string, now: Moment) {
  const documents = await collection.walk(after, PIECE);
  let sealed = 0;
  let unreadable = 0;
  let told = false;
  for (const document of documents) {
    const anew = resealed(document, collection.sealed);
    unreadable += anew.unreadable;
    if (!anew.texts.length) continue;
    // Put down before it is written: a run that dies in between has not hidden that there was something.
    if (!told) await sealingStore.found(now);
    told = true;
    sealed += await resealOne(collection, document, anew);
  }
  const last = documents.length === PIECE ? documents.at(-1)?._id : undefined;
  return { looked: documents.length, sealed, unreadable, last };
}

async function end(state: Sealing, now: Moment): Promise<void> {
  const { beganAt, foundAt, unreadable } = (await sealingStore.get()) ?? state;
  const isClean = foundAt === undefined || beganAt >= foundAt + HOUR;
  if (!isClean) {
    await sealingStore.end(state, { nextAt: foundAt + HOUR, doneAt: undefined });
    return;
  }
  const isDone = unreadable === 0;
  // A key that nothing is sealed with any more is a wrong one from now on.
  if (isDone) await keyStore.removeOthers(sealKey().id);
  const again = isRotating() || !isDone ? now + DAY : undefined;
  await sealingStore.end(state, { nextAt: again, doneAt: isDone ? now : undefined });
}
