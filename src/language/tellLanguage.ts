import { setLanguage } from '../../types/people/setLanguage';
import { sendChange } from '../api/sendChange';
import { recall, remember } from '../phone/memory';
import { wantedLanguage } from './language';

const KEY = 'language.told';

/**
 * Tells the hospital in which language the person's notices are to be, unless it knows. What could not be told now, or not kept
 * because the account holds nobody yet, is told again when the mini-program is opened the next time.
 */
export async function tellLanguage(): Promise<void> {
  const language = wantedLanguage();
  if (language === (recall(KEY) ?? 'zh-CN')) return;
  const answer = await sendChange(setLanguage, { language });
  if (answer.ok && answer.value.kept) remember(KEY, language);
}
