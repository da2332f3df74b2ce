import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { seal } from '../../../cloud/seal';
import {
  accountStore,
  type EndedLink,
  type Join,
  joiningStore,
  keysOf,
  type Link,
  type Patient,
  phoneGivenBy,
} from '../../people';
import { handOver } from './handOver';
import { bothOf } from './recordsOfJoin';

const tries = 5;

/**
 * Separates a record that was joined to another (R1): with the accounts that held it and still hold
 * the other, and with the documents handed over. What was written since stays with the other
 * record.
 */
export async function part(join: Join, now: Moment, timeLeft: () => boolean): Promise<boolean> {
  const both = await bothOf(join);
  if (!both) return false;
  if (both.from.joinedTo !== undefined) {
    const links = linksBefore(join, both);
    const keys = keysOf(both.from, phonesOf(both.from._id, links));
    const held = { links, ended: endedBefore(both) };
    await joiningStore.restore(join.from, join._id, held, keys, now);
  }
  if (!(await handOver(join, timeLeft))) return false;
  await listApart(join);
  return forget(join, now);
}

/**
 * The former holders who still hold the other record. Proofs and phones given meanwhile apply to
 * both records.
 */
function linksBefore({ _id }: Join, { from, into }: { from: Patient; into: Patient }): Link[] {
  return (from.heldBefore ?? []).flatMap(holder => {
    const link = into.links.find(({ account }) => account === holder.account);
    if (!link) return [];
    const { account, addedAt } = holder;
    const { unproven, proof } = link.joinedBy === _id ? link : holder;
    const phone = seal(phoneGivenBy(into, account), from._id);
    return [{ account, addedAt, phone, ...defined({ unproven, proof }) }];
  });
}

/** The accounts that were kept out before, except those that were let in meanwhile. */
const endedBefore = ({ from, into }: { from: Patient; into: Patient }): EndedLink[] =>
  (from.ended ?? []).filter(({ account }) => into.ended?.some(each => each.account === account));

const phonesOf = (_id: string, links: Link[]): string[] =>
  links.map(({ account }) => phoneGivenBy({ _id, links }, account)).filter(Boolean);

/** Makes each account list the records it holds. */
async function listApart(join: Join): Promise<void> {
  const both = await bothOf(join);
  if (!both) return;
  for (const { account } of both.from.links) {
    const only = both.into.links.find(link => link.account === account)?.joinedBy === join._id;
    if (only) await accountStore.replacePatient(account, join.into, join.from);
    else await accountStore.countAgain(account, join.from);
  }
}

/** Removes everything about the other record from the remaining one. */
async function forget(join: Join, now: Moment): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const into = (await bothOf(join))?.into;
    if (!into) return false;
    if (!into.joined?.some(each => each.join === join._id)) return true;
    const links = into.links.filter(({ joinedBy }) => joinedBy !== join._id);
    const joined = into.joined.filter(each => each.join !== join._id);
    const keys = keysOf({ ...into, joined }, phonesOf(into._id, links));
    if (await joiningStore.forget(into, join._id, keys, now)) return true;
  }
  return false;
}
