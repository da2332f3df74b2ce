/**
 * Hands over things in batches: what arrives during a running hand-over goes into the next one.
 * Each call resolves when its own thing is handed over, and rejects when that failed.
 */
export function batched<T>(handOver: (things: T[]) => Promise<void>): (thing: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return thing => {
    waiting.push(thing);
    if (!next) {
      next = last.then(() => {
        const things = waiting;
        waiting = [];
        next = undefined;
        return handOver(things);
      });
      last = next.catch(() => undefined);
    }
    return next;
  };
}
