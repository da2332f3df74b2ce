/**
 * Lets callers in one turn of the event loop share a read, so that a call with several operations
 * reads the same thing once. A turn ends before any answer can arrive, so nobody gets data older
 * than their own request.
 */
export function sameTurn<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return key => {
    const before = asked.get(key);
    if (before) return before;
    // Scheduled before the read, so that it runs first even if the answer is there in the next
    // turn.
    setImmediate(() => asked.delete(key));
    const reading = read(key);
    asked.set(key, reading);
    return reading;
  };
}
