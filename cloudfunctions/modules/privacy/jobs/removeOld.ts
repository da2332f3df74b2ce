import { at, dateOf, type Moment, nextTime } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import type { Seen } from '../../../cloud/outlived';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { audit } from '../../access';
import { jobStore } from '../../jobs';
import { patientStore } from '../../people';
import { policyAt } from '../../policy';
import { removeUnheld } from '../steps/partWith';
import { boundOf, type Retained, retained } from '../steps/retained';

/** The number of documents that are found with one request and removed with another. */
const PIECE = 500;

/**
 * Removes once a day the data whose retention period is over (R25, `retention`), in pieces. Each
 * piece is put on the audit record by kind and number before it is removed: after a kill in
 * between, the next run writes the same entry again and removes the piece.
 */
export const removeOld: Job = {
  name: 'removeOld',
  tellsNobody: true,
  async run(now, timeLeft) {
    const did: Record<string, number> = {};
    const today = at(dateOf(now));
    if ((await jobStore.upTo('removeOld')) >= today) return did;
    const passed = passedOver();
    const unheld = await removeAllUnheld(now, timeLeft, passed);
    Object.assign(did, passed.counted());
    if (unheld) did.patients = unheld;
    const policy = await policyAt(now);
    for (const each of retained) {
      const removed = await removeAll(each, policy, now, timeLeft);
      if (removed) did[each.documents.collection] = removed;
      if (!timeLeft()) return did;
    }
    await jobStore.setUpTo('removeOld', today);
    return did;
  },
  dueAt: async now => nextTime(now, '00:00'),
};

async function removeAll(
  each: Retained,
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
): Promise<number> {
  const { documents, needed } = each;
  const before = boundOf(each, policy, now);
  let removed = 0;
  let seen: Seen | undefined;
  while (timeLeft()) {
    const page = await documents.page(before, seen, PIECE);
    seen = page.at(-1);
    if (!seen) break;
    const ids = page.map(({ _id }) => _id);
    const stay = needed ? await needed(ids, policy, now) : new Set<string>();
    const go = ids.filter(id => !stay.has(id));
    if (go.length) removed += await removePiece(each, go, before, now);
    if (page.length < PIECE) break;
  }
  // Without time left there may be more.
  if (timeLeft()) await each.last?.(momentOf(before));
  return removed;
}

const momentOf = (before: Moment | string): Moment =>
  typeof before === 'number' ? before : at(before);

/** Puts a piece on the audit record, once even if repeated, and removes it. */
async function removePiece(
  { kind, documents, first }: Retained,
  ids: string[],
  before: Moment | string,
  now: Moment,
): Promise<number> {
  const { collection } = documents;
  await first?.(ids, momentOf(before));
  await audit({
    _id: derivedId('removed', collection, dateOf(now), ids[0] ?? ''),
    at: now,
    actor: 'clock',
    operation: 'removeOld',
    requestId: `removeOld-${dateOf(now)}`,
    subjects: [],
    details: { kind, collection, removed: ids.length, until: before },
  });
  return documents.remove(ids, before);
}

/**
 * Removes patients' records that nobody holds and nothing refers to. It finds them by a mark: an
 * account has removed the patient.
 */
async function removeAllUnheld(
  now: Moment,
  timeLeft: () => boolean,
  passed: PassedOver,
): Promise<number> {
  let removed = 0;
  for (let after = ''; timeLeft(); ) {
    const parted = await patientStore.parted(after, PIECE);
    for (const { _id, links } of parted) {
      if (!timeLeft()) return removed;
      if (links.length) await patientStore.stillHeld(_id);
      else if (await passed.doing(_id, () => removeUnheld(_id, now))) removed++;
    }
    const last = parted.at(-1);
    if (!last || parted.length < PIECE) break;
    after = last._id;
  }
  return removed;
}
