import { useEffect, useState } from 'react';
import { MINUTE } from '../../domain/time/time';
import { isCrowd, type PageAnswer, type Trouble } from './trouble';

/** A wait in the line: how many are ahead, if known; until when; and a function to leave it. */
export interface Wait {
  ahead?: number;
  /** In milliseconds of the phone's clock. */
  until: number;
  leave: () => void;
}

/** The longest wait in line; then the page says so, and offers to try again. */
const LONGEST_MS = 3 * MINUTE;

const waits = new Set<Wait>();
const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};

/**
 * Sends a request, and repeats it whenever its turn in the line has come: if more calls arrive than
 * the cloud's plan allows, each gets a place in line instead of an error. Ends with the last
 * refusal when the user leaves the line, or after three minutes.
 * @param first the answer that is already there, if it was sent together with others
 */
export async function inLine<T>(
  send: () => Promise<PageAnswer<T>>,
  first?: PageAnswer<T>,
): Promise<PageAnswer<T>> {
  let answer = first ?? (await send());
  for (let waited = 0, times = 1; !answer.ok && isCrowd(answer.refusal.code); times++) {
    const ms = msOf(answer.refusal, times);
    waited += ms;
    if (waited > LONGEST_MS || !(await wait(answer.refusal, ms))) return answer;
    answer = await send();
  }
  return answer;
}

/** The wait (ms): the time in the refusal, or else a random time that grows with each try. */
const msOf = (refusal: Trouble, times: number): number =>
  refusal.code === 'CROWDED'
    ? refusal.facts.seconds * 1000
    : Math.round(2000 * Math.min(times, 5) * (1 + Math.random()));

/** @returns whether the turn came; false when the user left the line */
function wait(refusal: Trouble, ms: number): Promise<boolean> {
  return new Promise(resolve => {
    const end = (came: boolean) => {
      clearTimeout(timer);
      waits.delete(ownWait);
      changed();
      resolve(came);
    };
    const timer = setTimeout(() => end(true), ms);
    const ahead = refusal.code === 'CROWDED' ? refusal.facts.ahead : undefined;
    const ownWait: Wait = { ahead, until: Date.now() + ms, leave: () => end(false) };
    waits.add(ownWait);
    changed();
  });
}

/** The longest wait on this phone now; undefined while nothing waits. */
export function useLine(): Wait | undefined {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw(count => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return [...waits].sort((a, b) => b.until - a.until)[0];
}
