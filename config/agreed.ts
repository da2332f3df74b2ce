import { operatorTexts } from '../texts/operators';

const words = operatorTexts.deploy;

/** How a command speaks with its operator. */
export interface Asking {
  say: (line: string) => void;
  /** What was typed; undefined where nobody can be asked. */
  ask: ((question: string) => Promise<string>) | undefined;
}

/**
 * Whether the operator agrees to what was said before.
 * @param yes they did so by `--yes`
 */
export async function agreed({ ask, say }: Asking, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!ask) {
    say(words.notAsked);
    return false;
  }
  if ((await ask(words.ask)).trim().toLowerCase() === 'yes') return true;
  say(words.declined);
  return false;
}
