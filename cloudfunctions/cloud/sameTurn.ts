/**
 * Makes several askers of one turn share a read: a call that carries several operations asks for the same thing once. A turn
 * ends before any answer can have come, so nobody is handed what is older than their own question.
 */
export function sameTurn<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return key => {
    const before = asked.get(key);
    if (before) return before;
    // Asked for before the read is, so that it comes first even where the answer is there with the next turn.
    setImmediate(() => asked.delete(key));
    const reading = read(key);
    asked.set(key, reading);
    return reading;
  };
}
