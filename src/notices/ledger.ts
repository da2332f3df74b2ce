import { MINUTE } from '../../domain/time/time';
import type { ConsentView } from '../../types/notices/consents';
import { recordConsents } from '../../types/notices/recordConsents';
import { templates } from '../../types/notices/templates';
import { viewConsents } from '../../types/notices/viewConsents';
import { read } from '../api/call';
import { sendChange } from '../api/sendChange';
import { freshName } from '../api/wish';
import { recall, remember } from '../phone/memory';
import { type RecordedAnswer, withAnswers } from './toAsk';

const LEDGER = 'consents.ledger';
const UNSENT = 'consents.unsent';
/** At most this many recordings are kept; older ones are dropped. */
const MOST_UNSENT = 20;

interface Unsent {
  requestId: string;
  answers: RecordedAnswer[];
}

/**
 * The ledger of consents on this phone: the hospital's last answer, with the recordings it has not
 * got yet.
 */
export const knownLedger = (): ConsentView[] => withUnsent(recall<ConsentView[]>(LEDGER) ?? []);

/** The ledger together with the answers that the hospital has not got yet. */
export function withUnsent(ledger: ConsentView[]): ConsentView[] {
  return unsent().reduce<ConsentView[]>(
    (known, { answers }) => withAnswers(known, answers, templates),
    withAnswers(ledger, [], templates),
  );
}

/**
 * Records answers and sends them to the hospital; a lost one is sent again later as the same
 * recording.
 */
export function recordAnswers(answers: RecordedAnswer[]): Promise<void> {
  if (answers.length === 0) return Promise.resolve();
  remember(UNSENT, [...unsent(), { requestId: freshName(), answers }].slice(-MOST_UNSENT));
  return sendUnsent();
}

let sending: Promise<void> | undefined;

/** Sends the hospital the recordings it has not got yet, in order; never throws. */
export function sendUnsent(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (let next = unsent()[0]; next; next = unsent()[0]) {
    const { requestId, answers } = next;
    const answer = await sendChange(recordConsents, { answers }, { requestId });
    if (!answer.ok && answer.doubt) return;
    remember(
      UNSENT,
      unsent().filter(each => each.requestId !== requestId),
    );
    if (answer.ok) keep(answer.value.templates);
  }
}

/**
 * The time (ms) for which the hospital's answer is used without asking again: the next page of a
 * booking opens within this time.
 */
const KEPT_FOR = MINUTE;
let saidAt = Number.NEGATIVE_INFINITY;

const keep = (ledger: ConsentView[]): void => {
  remember(LEDGER, ledger);
  saidAt = Date.now();
};

/** Reads the ledger again if it may be old, after sending the unsent recordings. */
export async function refreshLedger(): Promise<void> {
  // With nothing to send it is requested at once, together with the page's own reads.
  if (unsent().length) await sendUnsent();
  if (Math.abs(Date.now() - saidAt) < KEPT_FOR) return;
  const answer = await read(viewConsents, {});
  if (answer.ok) keep(answer.value.templates);
}

const unsent = (): Unsent[] => recall<Unsent[]>(UNSENT) ?? [];
