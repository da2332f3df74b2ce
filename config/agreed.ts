import { operatorTexts } from '../texts/operators';

const words = operatorTexts.deploy;

/** The ways in which a command talks to its operator. */
export interface Asking {
  say: (line: string) => void;
  /** Asks a question and gives the typed answer; undefined without a terminal. */
  ask: ((question: string) => Promise<string>) | undefined;
}

/**
 * Whether the operator agrees to what the command has printed.
 *
 * @param yes whether the option `--yes` was given
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
