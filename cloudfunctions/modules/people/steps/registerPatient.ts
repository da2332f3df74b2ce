import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { type OwedNotice, owed } from '../../../../domain/notices/owed';
import {
  checkDocument,
  type IdentityDocument,
  shownDocument,
} from '../../../../domain/people/document';
import {
  childGivingWay,
  isProven,
  keepsOut,
  keptOutUntil,
  provenHolders,
  seesAll,
  strangersByAge,
} from '../../../../domain/people/holding';
import { identityKey, nameKey } from '../../../../domain/people/sameness';
import { lastFours } from '../../../../domain/people/search';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import { keyedHash, seal } from '../../../cloud/seal';
import { accountStore } from '../stores/accounts';
import { guardianStore } from '../stores/guardians';
import type { Link } from '../stores/links';
import { type Patient, patientStore } from '../stores/patients';
import { bearsName, recordOf } from './leading';
import {
  cardKey,
  holderIdOf,
  keysWithPhone,
  personKeys,
  phoneGivenBy,
  phoneKey,
  phoneKeysOfOne,
  sealPerson,
} from './person';
import { proveLink } from './proveLink';

/** A person as typed, with a valid form. */
export interface Registration {
  name: string;
  phone: string;
  document: IdentityDocument;
}

/**
 * The id for a document, the same for every account and every time (R1). Its record may lead to
 * another: to find a person, use `whose.ts`.
 */
export const patientIdOf = ({ document, name }: Pick<Registration, 'document' | 'name'>): string =>
  keyedHash('patient', identityKey(document, name));

/** A hash that tells whether two names are the same, without revealing the name. */
export const hashOfName = (name: string): string => keyedHash('name', nameKey(name));

/**
 * Whether a person may be registered (R1): the document must be valid at this moment, and another
 * name on a known document is refused without revealing whose it is. Returns the existing record,
 * if any; writes nothing.
 * @param identity the sentences about documents, in the language of the user
 */
export async function checkRegistration(
  person: Registration,
  now: Moment,
  identity: Readonly<Record<string, string>> = texts.identity,
): Promise<Outcome<{ patientId: string; known: Patient | undefined }>> {
  const problem = checkDocument(person.document, now);
  if (problem) {
    const path = ['document', problem.path].filter(Boolean).join('.');
    return refused('INPUT_INVALID', {
      fields: [{ path, message: identity[problem.code] ?? problem.code }],
    });
  }
  const known = await recordOf(patientIdOf(person));
  if (known && !bearsName(known, hashOfName(person.name)))
    return refused('DOCUMENT_NAME_MISMATCH', {});
  return done({ patientId: known?._id ?? patientIdOf(person), known });
}

/** How an account holds a person it registers. */
interface Joining {
  account: string;
  /** The desk sees the document: its holding is proven at once (R23). */
  proven: boolean;
  /** The maximum number of accounts that hold one patient (`account.holders`). */
  maxHolders: number;
  /**
   * The maximum number of children under one document (`account.children`); missing at the desk,
   * which sees the family's papers.
   */
  maxChildren?: number;
  /**
   * The number of months for which an account whose holding was ended is kept out
   * (`account.endedMonths`); missing at the desk.
   */
  endedMonths?: number;
  /** Keyed hash of the phone that WeChat verified for the account. */
  verifiedPhone?: string | undefined;
}

/**
 * Makes sure that the person has a record which `account` holds, and returns it (R1). Two accounts
 * that add one person at the same moment get one record. An account that adds a person again with
 * another phone changes its phone. The proven holders are owed a notice that another account holds
 * the person (R23).
 */
export async function registerPatient(
  person: Registration,
  joining: Joining,
  known: Patient | undefined,
  now: Moment,
): Promise<Outcome<Patient>> {
  const patientId = known?._id ?? patientIdOf(person);
  const { name, phone, document } = person;
  const { account, proven, maxChildren } = joining;
  const link: Link = {
    account,
    phone: seal(phone, patientId),
    addedAt: now,
    ...(proven ? { proof: { way: 'desk', at: now } } : { unproven: true }),
  };
  if (!known && document.kind === 'guardianChild' && maxChildren !== undefined) {
    if (!(await countChild(document, patientId, account, maxChildren)))
      return refused('CHILDREN_FULL', { max: maxChildren });
  }
  const created =
    !known &&
    (await patientStore.create(
      patientId,
      sealPerson({ name, document }, patientId),
      hashOfName(name),
      personKeys({ name, phone, lastFours: lastFours(document) }),
      link,
    ));
  if (!created) {
    const current = known ?? (await patientStore.get(patientId));
    if (!current || current.joinedTo !== undefined) return refused('BUSY', {});
    if (!bearsName(current, hashOfName(name))) return refused('DOCUMENT_NAME_MISMATCH', {});
    const joined = await join(current, link, phone, joining, now);
    if (!joined.ok) return joined;
  }
  const patient = await patientStore.get(patientId);
  if (!patient) throw new Error('the patient was added and is not there');
  return done(patient);
}

/**
 * Whether an account has proven to hold the person whose document a child is registered under
 * (R23): the parent, as far as the hospital knows.
 */
export async function provesCard(account: string, document: IdentityDocument): Promise<boolean> {
  if (document.kind !== 'guardianChild') return false;
  const owner = await recordOf(patientIdOf({ document: shownDocument(document), name: '' }));
  return seesAll(owner, account);
}

/**
 * Counts a child under its card, while there is room. If the card is full, a proven parent's child
 * replaces one that a stranger added, so that strangers cannot keep the parent's children out by
 * filling the card (R23). The other child stays registered.
 */
async function countChild(
  document: IdentityDocument,
  childId: string,
  account: string,
  max: number,
): Promise<boolean> {
  const card = cardKey(document);
  if (await guardianStore.addChild(card, childId, max)) return true;
  if (!(await provesCard(account, document))) return false;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const children = await patientStore.byIds(await guardianStore.children(card));
    const out = childGivingWay(children, account);
    if (!out) return false;
    await guardianStore.replaceChild(card, out._id, childId);
    if (await guardianStore.addChild(card, childId, max)) return true;
  }
  return false;
}

/** Adds the account as a holder, or changes its phone. */
async function join(
  patient: Patient,
  link: Link,
  phone: string,
  joining: Joining,
  now: Moment,
): Promise<Outcome<undefined>> {
  const key = phoneKey(phone);
  const before = patient.links.find(({ account }) => account === link.account);
  if (before) {
    await holdAgain(patient, before, link, phone);
    return done(undefined);
  }
  const out = await keptOut(patient, joining, now);
  if (!out.ok) return out;
  const { maxHolders: max } = joining;
  // The desk is no other account; a booking of the desk is told by itself.
  const tells = link.unproven && link.account !== deskAccount;
  const notices = tells ? noticesOfHolding(patient, link.account, now) : [];
  const linked = () => patientStore.link(patient._id, link, key, max, notices);
  if (await linked()) return done(undefined);
  const current = await patientStore.get(patient._id);
  if (current?.links.some(({ account }) => account === link.account)) return done(undefined);
  // The holding was ended while this call was running.
  const since = current ? await keptOut(current, joining, now) : done(undefined);
  if (!since.ok) return since;
  const full = refused('HOLDERS_FULL', { max });
  if (!current || current.links.length < max || !(await givesWay(current, now))) return full;
  return (await linked()) ? done(undefined) : full;
}

/**
 * Changes the phone of an account that holds the patient. A number told by telephone does not replace
 * one that the desk got with the document in hand, because that one proves a holding (R23).
 */
async function holdAgain(patient: Patient, before: Link, link: Link, phone: string): Promise<void> {
  if (link.account === deskAccount && link.unproven && isProven(before)) return;
  await changePhone(patient, link, phone);
  if (!link.proof) return;
  await proveLink(patient, link.account, link.proof.way, link.proof.at);
}

/**
 * Refuses an account whose holding was ended recently (R23). Only a caller with the right name and
 * number gets here, so the refusal reveals no more than an acceptance would.
 */
async function keptOut(
  { _id, ended }: Patient,
  { account, verifiedPhone, endedMonths }: Joining,
  now: Moment,
): Promise<Outcome<undefined>> {
  if (!ended?.length || endedMonths === undefined) return done(undefined);
  const by = keepsOut(ended, { account, ...defined({ verifiedPhone }) }, endedMonths, now);
  if (by) return refused('HOLDING_ENDED', { until: keptOutUntil(by, endedMonths) });
  const over = ended.filter(each => each.account === account).at(-1);
  if (over) await patientStore.letIn(_id, account, over.at);
  return done(undefined);
}

/**
 * Removes the account without proof that has held a patient longest without booking, if nobody has
 * proven anything: so strangers who use up all holders cannot keep the patient's own account out
 * (R23). The removed account is told, as it may be the patient's own. With a proven holder, that one
 * ends such holdings. False if no account was removed.
 */
async function givesWay(patient: Patient, now: Moment): Promise<boolean> {
  if (provenHolders(patient.links).length) return false;
  const { _id } = patient;
  for (const { account } of strangersByAge(patient.links)) {
    const phones = phoneKeysOfOne(patient, account);
    const told = owed(
      'gaveWay',
      ['gaveWay', holderIdOf(_id, account), now].join('-'),
      { patientId: _id, since: now },
      now,
    );
    if (!(await patientStore.unlink(_id, account, 'own', phones, [{ ...told, account }]))) continue;
    await accountStore.removePatient(account, _id);
    return true;
  }
  return false;
}

/**
 * Changes the phone of an account, and the hashes to find the patient by; also if another holder
 * was added or removed meanwhile.
 */
export async function changePhone(patient: Patient, link: Link, phone: string): Promise<void> {
  let read: Patient | undefined = patient;
  for (let attempt = 1; read && attempt <= 5; attempt++) {
    const line = read.links.findIndex(({ account }) => account === link.account);
    if (line < 0 || phoneGivenBy(read, link.account) === phone) return;
    const keys = keysWithPhone(read, link.account, phone);
    if (await patientStore.setPhone(read, line, link, keys)) return;
    read = await patientStore.get(patient._id);
  }
}

/** The notices to the proven holders about an account that adds the patient (R23). */
const noticesOfHolding = (patient: Patient, account: string, now: Moment): OwedNotice[] =>
  provenHolders(patient.links)
    .filter(holder => holder.account !== deskAccount && holder.account !== account)
    .map(holder => {
      const id = ['heldByAnother', holderIdOf(patient._id, account), holder.account, now].join('-');
      const facts = { patientId: patient._id, since: now };
      return { ...owed('heldByAnother', id, facts, now), account: holder.account };
    });
