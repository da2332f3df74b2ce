import { DAY, HOUR, type Moment } from '../../../../domain/time/time';
import { isRotating, sealKey } from '../../../cloud/keys';
import type { Job } from '../../../cloud/runJobs';
import { resealed, resealOne } from '../steps/reseal';
import { keyStore } from '../stores/keys';
import { type Sealed, type Sealing, sealingStore } from '../stores/sealing';

/** The number of documents that are read at once. */
const PIECE = 100;

/**
 * Makes the job that seals everything with the present key, in pieces, while the service runs
 * (R20): after a change of the key, and once for texts of staff from before they were sealed. One
 * pass looks at every document that may have sealed values. The store is done after a pass that
 * found nothing and began at least an hour after something was last found, because a call that ran
 * during the change may have written with the former key. While a former key is still set, there is
 * one pass a day.
 * @param collections all collections, listed in `cloudfunctions/collections.ts`
 */
export const sealAnew = (collections: readonly Sealed[]): Job => ({
  name: 'sealAnew',
  tellsNobody: true,
  async run(now, timeLeft) {
    const holding = collections.filter(({ sealed }) => sealed.length);
    const keyId = sealKey().id;
    let state = await sealingStore.get();
    if (!state || isDue(state, keyId, holding.length, now)) {
      await sealingStore.begin(state, keyId, holding.length, now);
      state = await sealingStore.get();
    }
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
      // Undefined if another run was faster and continues.
      state = await sealingStore.goOn(state, to, counts);
    }
    return did.looked ? did : {};
  },
  dueAt: async () => (await sealingStore.get())?.nextAt,
});

/**
 * Whether a pass has to begin: with another key, another list of collections, or when its time has
 * come.
 */
function isDue(state: Sealing, keyId: string, collections: number, now: Moment): boolean {
  if (state.keyId !== keyId || state.collections !== collections) return true;
  if (state.walking) return false;
  return state.nextAt === undefined ? isRotating() && !state.doneAt : state.nextAt <= now;
}

async function sealPiece(collection: Sealed, after: string, now: Moment) {
  const documents = await collection.walk(after, PIECE);
  let sealed = 0;
  let unreadable = 0;
  let reported = false;
  for (const document of documents) {
    const anew = resealed(document, collection.sealed);
    unreadable += anew.unreadable;
    if (!anew.texts.length) continue;
    // Recorded before it is written: a run that dies in between must not hide that there was
    // something.
    if (!reported) await sealingStore.found(now);
    reported = true;
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
  // A key that seals nothing any more counts as wrong from now on.
  if (isDone) await keyStore.removeOthers(sealKey().id);
  const again = isRotating() || !isDone ? now + DAY : undefined;
  await sealingStore.end(state, { nextAt: again, doneAt: isDone ? now : undefined });
}
