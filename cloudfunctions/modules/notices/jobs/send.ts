import { randomUUID } from 'node:crypto';
import { type NoticeResult, outcomeOf, unsent } from '../../../../domain/notices/outcome';
import { type Answers, answersIn } from '../../../../texts/answers';
import type { Language } from '../../../../types/language';
import type { Policy } from '../../../../types/policy/policy';
import { sendMessage } from '../../../cloud/messenger';
import type { Job } from '../../../cloud/runJobs';
import { accountStore, personOf } from '../../people';
import { policyAt } from '../../policy';
import { batched } from '../steps/batched';
import { orBySms, sendOneBySms } from '../steps/bySms';
import { type Ledger, ledgerOf } from '../steps/ledger';
import { claimDue, leaseMs, type Recorded, record } from '../steps/outbox';
import { type OutdatedCheck, outdatedPatients } from '../steps/outdated';
import { type Patients, patientsOf } from '../steps/patientsOf';
import { type Notice, noticeStore } from '../stores/notices';
import { compose } from '../words/compose';

/** The number of notices that are taken at once. */
const piece = 500;
/**
 * The number of messages that are sent at the same time, before each is recorded as sent. If a run
 * is killed, at most this many messages are sent twice.
 */
export const inFlight = 20;

/**
 * Makes the job that sends due notices (R19), piece by piece. `checks` find the notices that are no
 * longer true; those are dropped. Each message is recorded as sent right after WeChat accepted it,
 * several in one write. If the job is killed in between, they are sent again: each at least once,
 * at most `inFlight` of them twice, and one for each account.
 */
export const send = (checks: OutdatedCheck[]): Job => ({
  name: 'send',
  async run(_now, timeLeft) {
    const holder = randomUUID();
    const did = { sent: 0, again: 0, unsent: 0 };
    while (timeLeft()) {
      // A lease counts from its own claim, not from the beginning of the run.
      const now = Date.now();
      const policy = await policyAt(now);
      const claimed = await claimDue(holder, piece, policy, now);
      if (!claimed) break;
      const mayStill = () => timeLeft() && Date.now() < now + leaseMs;
      if (claimed.length) await sendPiece(claimed, checks, { holder, policy, mayStill }, did);
    }
    return did;
  },
  dueAt: noticeStore.nextDue,
});

/** The sender, the rules, and the end of its lease. */
interface Run {
  holder: string;
  policy: Policy;
  mayStill: () => boolean;
}

async function sendPiece(
  claimed: Notice[],
  checks: OutdatedCheck[],
  { holder, policy, mayStill }: Run,
  did: { sent: number; again: number; unsent: number },
): Promise<void> {
  const now = Date.now();
  const [ledger, ...found] = await Promise.all([
    ledgerOf(claimed.map(({ account }) => account)),
    ...[outdatedPatients, ...checks].map(check => check(claimed, now)),
  ]);
  const outdated = new Set(found.flat());
  const count = ({ result: { state } }: Recorded) => {
    did[
      state === 'sent' || state === 'sentBySms' ? 'sent' : state === 'waiting' ? 'again' : 'unsent'
    ]++;
  };
  const store = async (recorded: Recorded[]) => {
    await record(recorded, holder, ledger, Date.now());
    recorded.forEach(count);
  };

  const ended: Recorded[] = [];
  const toSend = claimed.filter(notice => {
    const known = { allowed: mayGo(notice, ledger), outdated: outdated.has(notice._id) };
    const result = unsent(notice, known, now);
    if (result) ended.push({ notice, result: orBySms(notice, result, policy, now) });
    return !result;
  });
  if (ended.length) await store(ended);

  const [patients, languages] = await Promise.all([
    patientsOf(toSend),
    accountStore.languagesOf(toSend.map(({ account }) => account)),
  ]);
  const put = batched(store);
  const queue = toSend.values();
  let broken = false;
  const sendOneByOne = async () => {
    for (const notice of queue) {
      const result: NoticeResult =
        mayStill() && !broken
          ? await sendOne(notice, { patients, languages, policy })
          : { state: 'waiting', nextAt: Date.now(), tried: false };
      if (broken) return;
      try {
        await put({ notice, result });
      } catch (error) {
        // A message whose result cannot be recorded must not be sent again and again.
        broken = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: inFlight }, sendOneByOne));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** An SMS needs no consent in WeChat. */
const mayGo = ({ way, account, template }: Notice, ledger: Ledger): boolean =>
  way === 'sms' || ledger.left(account, template) > 0;

/** What sending one notice needs. */
interface Known {
  patients: Patients;
  languages: ReadonlyMap<string, Language>;
  policy: Policy;
}

async function sendOne(
  notice: Notice,
  { patients, languages, policy }: Known,
): Promise<NoticeResult> {
  const { account, attempts, patientId, way } = notice;
  const language = languages.get(account);
  if (way === 'sms') return sendOneBySms(notice, patients.get(patientId ?? ''), policy, language);
  const message = messageOf(notice, patients, await answersIn(language));
  const sent = message ? await sendMessage({ to: account, ...message }) : { failed: 'wording' };
  const now = Date.now();
  return orBySms(notice, outcomeOf(sent, attempts, now), policy, now);
}

/**
 * The message of a notice; undefined if its facts cannot be worded, which must not stop all
 * others.
 */
function messageOf({ kind, facts, patientId }: Notice, patients: Patients, words: Answers) {
  const patient = patients.get(patientId ?? '');
  try {
    const { templateId, page, data } = compose(
      kind,
      facts,
      patient && personOf(patient).name,
      words,
    );
    return { templateId, page, data };
  } catch {
    return undefined;
  }
}
