import type { Loop } from './loop';

type Listener = (...given: unknown[]) => void;

/** The two ends of navigateTo's event channel. */
export function channels(loop: Loop): [Channel, Channel] {
  const a = new Channel(loop);
  const b = new Channel(loop);
  a.other = b;
  b.other = a;
  return [a, b];
}

class Channel {
  other: Channel | undefined;
  private readonly listeners = new Map<string, { run: Listener; once: boolean }[]>();
  constructor(private readonly loop: Loop) {}
  on(name: string, run: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { run, once: false }]);
  }
  once(name: string, run: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { run, once: true }]);
  }
  off(name: string, run?: Listener): void {
    const left = run ? (this.listeners.get(name) ?? []).filter(entry => entry.run !== run) : [];
    this.listeners.set(name, left);
  }
  emit(name: string, ...given: unknown[]): void {
    this.loop.post(() => this.other?.take(name, given));
  }
  private take(name: string, given: unknown[]): void {
    const heard = this.listeners.get(name) ?? [];
    this.listeners.set(
      name,
      heard.filter(({ once }) => !once),
    );
    for (const { run } of heard) run(...given);
  }
}
