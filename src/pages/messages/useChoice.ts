import { useEffect, useRef, useState } from 'react';
import type { ConsentAnswer, ConsentView } from '../../../types/notices/consents';
import type { TemplateName } from '../../../types/notices/template';
import { templateNamed, templates } from '../../../types/notices/templates';
import { knownLedger, recordAnswers, sendUnsent } from '../../notices/ledger';
import type { RecordedAnswer } from '../../notices/toAsk';
import { askFor } from '../../notices/useConsents';
import { openMessageSettings, readMessageSettings } from '../../phone/subscribe';
import type { MessageSettings } from '../../phone/subscribe/subscribe';

/** The result of the last tap. */
export interface TapResult {
  name: TemplateName;
  what: 'allowed' | 'stopped' | 'refused' | 'banned' | 'off' | 'failed';
}

function outcomeOf(answer: ConsentAnswer | undefined): TapResult['what'] {
  if (answer === 'accept' || answer === 'always') return 'allowed';
  return answer === 'ban' || answer === 'filter' ? 'banned' : 'refused';
}

/** Allows and stops messages, by the user's own tap; `ledger` is the hospital's answer. */
export function useChoice(ledger: ConsentView[] | undefined, changed: () => Promise<void>) {
  const [busy, setBusy] = useState<TemplateName>();
  const [outcome, setOutcome] = useState<TapResult>();
  const working = useRef(false);

  const done = async (next: TapResult) => {
    await sendUnsent();
    await changed();
    working.current = false;
    setBusy(undefined);
    setOutcome(next);
  };
  const begin = (name: TemplateName) => {
    if (working.current) return false;
    working.current = true;
    setBusy(name);
    setOutcome(undefined);
    return true;
  };

  const allow = async (name: TemplateName) => {
    if (!begin(name)) return;
    const template = templateNamed(name);
    // WeChat asks only during the tap itself, so nothing may be awaited before this.
    const asked = await askFor([template]);
    if ('trouble' in asked) return done({ name, what: asked.trouble });
    const answer = asked.answers[template.id];
    return done({ name, what: outcomeOf(answer) });
  };

  const stop = async (name: TemplateName) => {
    if (!begin(name)) return;
    await recordAnswers([{ template: name, answer: 'reject' }]);
    await done({ name, what: 'stopped' });
  };

  const openSettings = useWeChatSettings(ledger, changed);

  return { busy, outcome, allow, stop, openSettings };
}

/**
 * Reads what was switched off in WeChat's own settings and tells the hospital; returns a function
 * that opens the settings.
 */
function useWeChatSettings(ledger: ConsentView[] | undefined, changed: () => Promise<void>) {
  const learn = async ({ kept }: MessageSettings) => {
    const answers = templates.flatMap(({ name, id }): RecordedAnswer[] => {
      const state = knownLedger().find(each => each.name === name)?.state;
      return kept[id] === 'reject' && (state === 'given' || state === 'always')
        ? [{ template: name, answer: 'reject' }]
        : [];
    });
    if (answers.length === 0) return;
    await recordAnswers(answers);
    await changed();
  };

  const learned = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there is a ledger
  useEffect(() => {
    if (!ledger || learned.current) return;
    learned.current = true;
    readMessageSettings().then(learn);
  }, [ledger]);

  return async () => learn(await openMessageSettings([...templates]));
}
