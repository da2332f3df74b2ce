import { useCallback, useEffect } from 'react';
import type { NoticeTemplate } from '../../types/notices/template';
import { templates } from '../../types/notices/templates';
import { askConsent } from '../phone/subscribe';
import type { Asked } from '../phone/subscribe/subscribe';
import { knownLedger, recordAnswers, refreshLedger } from './ledger';
import { type Tap, toAsk } from './toAsk';

/** The time (ms) that a page waits for the user's answer before it continues. */
const PATIENCE_MS = 20_000;

/**
 * Asks for consent to the messages that a tap causes. Call the returned function in the tap itself,
 * before anything is waited for. It ends when the user has answered, or after some time, and never
 * throws. The answers are recorded while the tap's own change is sent, which they neither delay nor
 * affect.
 */
export function useConsents(tap: Tap): () => Promise<void> {
  useEffect(() => {
    refreshLedger();
  }, []);
  return useCallback(() => {
    const wanted = toAsk(tap, templates, knownLedger());
    if (wanted.length === 0) return Promise.resolve();
    return inTime(askFor(wanted));
  }, [tap]);
}

/**
 * Asks for these templates, in the tap itself, records the answers, and returns what WeChat
 * answered.
 */
export function askFor(wanted: NoticeTemplate[]): Promise<Asked> {
  const asking = askConsent(wanted);
  return asking.then(asked => {
    if ('answers' in asked)
      recordAnswers(
        wanted.flatMap(({ name, id }) => {
          const answer = asked.answers[id];
          return answer ? [{ template: name, answer }] : [];
        }),
      );
    return asked;
  });
}

function inTime(asking: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    asking
      .catch(() => {})
      .then(() => {
        clearTimeout(timer);
        resolve();
      });
  });
}
