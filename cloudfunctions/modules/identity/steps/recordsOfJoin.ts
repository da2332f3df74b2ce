import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { type OwedNotice, owed } from '../../../../domain/notices/owed';
import { type Holder, provenHolders } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { seal } from '../../../cloud/seal';
import { prove } from '../../holding';
import {
  accountStore,
  type EndedLink,
  type Join,
  type JoinedRecord,
  joiningStore,
  keysOf,
  type Patient,
  patientStore,
  personOf,
  phoneGivenBy,
  phoneOfEnded,
} from '../../people';

/** Both records of a join, as they are now. */
export async function bothOf({ from, into }: Pick<Join, 'from' | 'into'>) {
  const [one, other] = await Promise.all([patientStore.get(from), patientStore.get(into)]);
  return one && other ? { from: one, into: other } : undefined;
}

const tries = 5;

/**
 * Writes into the remaining record how else the person is known; the holders of each record are
 * owed the notice of the others (R19, R23).
 */
export async function know(join: Join, now: Moment): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const both = await bothOf(join);
    if (!both) return false;
    const { from, into } = both;
    if (into.joined?.some(each => each.join === join._id)) return true;
    const more = {
      renamedAt: now,
      ...defined({
        careStopped: into.careStopped ?? from.careStopped,
        nameCorrectedAt: join.why === 'corrected' ? now : undefined,
      }),
    };
    const notices = join.why === 'twice' ? noticesOfJoin(join, both, now) : [];
    const news = { records: recordsOf(join, both), ended: endedOf(join, both), notices };
    if (await joiningStore.know(into, join._id, news, more)) return true;
  }
  return false;
}

/** How else the person is known: by the other record, and by those joined to it before. */
function recordsOf(join: Join, { from, into }: { from: Patient; into: Patient }): JoinedRecord[] {
  const { _id, nameHash, joined = [] } = from;
  const resealed = (person: string | undefined) =>
    defined({
      person: person === undefined ? undefined : seal(personOf({ _id, person }), into._id),
    });
  const own =
    join.why === 'corrected'
      ? { keys: [] }
      : { ...resealed(from.person), nameHash, keys: keysOf({ ...from, joined: [] }, []) };
  return [
    { join: join._id, patientId: _id, ...own },
    ...joined.map(each => ({ ...each, join: join._id, ...resealed(each.person) })),
  ];
}

/** The accounts that are kept out of the other record (R23). */
function endedOf({ _id }: Join, { from, into }: { from: Patient; into: Patient }): EndedLink[] {
  const known = (into.ended ?? []).map(({ account }) => account);
  return (from.ended ?? [])
    .filter(({ account }) => !known.includes(account))
    .map(ended => ({
      ...ended,
      phone: seal(phoneOfEnded(from._id, ended), into._id),
      joinedBy: _id,
    }));
}

/**
 * The notices to each proven holder about accounts that hold the person by the other record and did
 * not hold theirs.
 */
function noticesOfJoin(
  { _id }: Join,
  { from, into }: { from: Patient; into: Patient },
  now: Moment,
): OwedNotice[] {
  const accounts = ({ links }: Patient) => links.map(({ account }) => account);
  const facts = { patientId: into._id, since: now };
  const told = (own: Patient, other: Patient) => {
    const mine = [...accounts(own), deskAccount];
    const news = accounts(other).some(account => !mine.includes(account));
    return news ? provenHolders(own.links).map(({ account }) => account) : [];
  };
  return [...new Set([...told(from, into), ...told(into, from)])]
    .filter(account => account !== deskAccount)
    .map(account => ({
      ...owed('heldByAnother', ['heldByAnother', _id, now, account].join('-'), facts, now),
      account,
    }));
}

/**
 * The holders of one record hold the other: a proof for one of the person's documents is a proof
 * for the person (R23).
 */
export async function linkHolders(join: Join, now: Moment): Promise<boolean> {
  const both = await bothOf(join);
  if (!both) return false;
  const { from, into } = both;
  for (const link of from.links) {
    // An account without proof whose holding was ended there does not come back by a join.
    if (link.unproven && into.ended?.some(({ account }) => account === link.account)) continue;
    const phone = seal(phoneGivenBy(from, link.account), into._id);
    const joinedBy = join._id;
    const added = await joiningStore.addLink(into._id, joinedBy, { ...link, phone, joinedBy });
    if (!added && !link.unproven) await prove(into, link.account, link.proof?.way ?? 'desk', now);
  }
  return true;
}

/**
 * Makes the other record lead to the remaining one: it is on no account's list, and no search finds
 * it.
 */
export async function lead(join: Join): Promise<void> {
  const { _id, from, into } = join;
  await joiningStore.lead(from, into, _id);
  const record = await patientStore.get(from);
  if (!record) return;
  for (const { account } of record.links) await accountStore.replacePatient(account, from, into);
  if (record.heldBefore === undefined)
    await joiningStore.empty(from, _id, record.links.map(holderOf));
}

const holderOf = ({ account, addedAt, unproven, proof }: Holder): Holder => ({
  account,
  addedAt,
  ...defined({ unproven, proof }),
});
