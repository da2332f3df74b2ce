import { createContext, useContext, useEffect, useState } from 'react';
import { MINUTE } from '../../domain/time/time';

/** From this age on (ms) a page says when its data was read. */
const OLD_AFTER = 5 * MINUTE;

interface Reading {
  /** When its answer arrived, by the phone's clock. */
  at: number;
  reload: () => Promise<void>;
}

/**
 * The data that a page has read and shows, so that it can show its age, and read all of it again.
 */
export class Readings {
  private readonly all = new Map<object, Reading>();
  private readonly listeners = new Set<() => void>();

  /**
   * Adds a reading.
   * @returns removes it
   */
  put(reading: Reading): () => void {
    const key = {};
    this.all.set(key, reading);
    this.tell();
    return () => {
      this.all.delete(key);
      this.tell();
    };
  }

  /** When the oldest shown data was read; undefined without any. */
  oldest(): number | undefined {
    const moments = [...this.all.values()].map(({ at }) => at);
    return moments.length ? Math.min(...moments) : undefined;
  }

  async reload(): Promise<void> {
    await Promise.all([...this.all.values()].map(({ reload }) => reload()));
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The readings of the surrounding page; undefined outside of a page. */
export const PageReadings = createContext<Readings | undefined>(undefined);

/** When the data of the page was read, once it is old; updates itself when that time comes. */
export function useOld(): { at: number; reload: () => Promise<void> } | undefined {
  const readings = useContext(PageReadings);
  const [old, setOld] = useState<number>();
  useEffect(() => {
    if (!readings) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const at = readings.oldest();
      const left = at === undefined ? undefined : at + OLD_AFTER - Date.now();
      setOld(left !== undefined && left <= 0 ? at : undefined);
      if (left !== undefined && left > 0) timer = setTimeout(look, left);
    };
    const stop = readings.listen(look);
    look();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [readings]);
  return readings && old !== undefined ? { at: old, reload: () => readings.reload() } : undefined;
}
