import { operatorTexts } from '../../texts/operators';
import type { Hands } from './shape';

const words = operatorTexts.data;

/** Whether the operator agrees to what was said before. */
export async function agreed({ ask, say }: Hands, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!ask) {
    say(words.notAsked);
    return false;
  }
  if ((await ask(words.ask)).trim().toLowerCase() === 'yes') return true;
  say(words.declined);
  return false;
}
