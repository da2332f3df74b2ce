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
/** More than this was lost on the way for good. */
const MOST_UNSENT = 20;

interface Unsent {
  requestId: string;
  answers: RecordedAnswer[];
}

/** The ledger of consents as this phone knows it: the hospital's last answer, with what it has not heard yet. */
export const knownLedger = (): ConsentView[] => withUnsent(recall<ConsentView[]>(LEDGER) ?? []);

/** A ledger with the answers the hospital has not heard yet. */
export function withUnsent(ledger: ConsentView[]): ConsentView[] {
  return unsent().reduce<ConsentView[]>(
    (known, { answers }) => withAnswers(known, answers, templates),
    withAnswers(ledger, [], templates),
  );
}

/** Puts down what was answered and tells the hospital; what gets lost is told again later, as the same recording. */
export function recordAnswers(answers: RecordedAnswer[]): Promise<void> {
  if (answers.length === 0) return Promise.resolve();
  remember(UNSENT, [...unsent(), { requestId: freshName(), answers }].slice(-MOST_UNSENT));
  return sendUnsent();
}

let sending: Promise<void> | undefined;

/** Tells the hospital what it has not heard yet, in order; never throws. */
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
    if (answer.ok) remember(LEDGER, answer.value.templates);
  }
}

/** Reads the ledger again, after telling what is still to be told. */
export async function refreshLedger(): Promise<void> {
  await sendUnsent();
  const answer = await read(viewConsents, {});
  if (answer.ok) remember(LEDGER, answer.value.templates);
}

const unsent = (): Unsent[] => recall<Unsent[]>(UNSENT) ?? [];
