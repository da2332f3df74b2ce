import { setLanguage } from '../../types/people/setLanguage';
import { sendChange } from '../api/sendChange';
import { recall, remember } from '../phone/memory';
import { wantedLanguage } from './language';

const KEY = 'language.told';

/**
 * Tells the hospital the language for notices, unless it knows it. If that fails, or the account
 * holds nobody yet, it is told again when the mini-program is opened next.
 */
export async function tellLanguage(): Promise<void> {
  const language = wantedLanguage();
  if (language === (recall(KEY) ?? 'zh-CN')) return;
  const answer = await sendChange(setLanguage, { language });
  if (answer.ok && answer.value.kept) remember(KEY, language);
}
