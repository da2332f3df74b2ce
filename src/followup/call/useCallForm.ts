import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { sendChange } from '../../api/sendChange';
import { type CallForm, emptyForm, fromKept, toKeep } from './callForm';

/** How long somebody writes on before it is kept. */
const PAUSE_MS = 1_200;
/** When it could not be kept, another try. */
const AGAIN_MS = 8_000;

/** What the hospital has not got yet, by follow-up: kept for as long as the app runs. */
const unsaved = new Map<string, CallForm>();

export type Saved = { state: 'nothing' | 'saving' | 'failed' } | { state: 'saved'; at: number };

/**
 * What is written during a call. It is kept at the hospital after every pause, when another app (the telephone) takes over,
 * and when the page is left; and is there again when somebody comes back, on whichever phone.
 */
export function useCallForm(followUpId: string, { draft: kept }: ValueOf<typeof viewFollowUp>) {
  const [draft, setDraft] = useState<CallForm>(
    () => unsaved.get(followUpId) ?? (kept ? fromKept(kept.record) : emptyForm),
  );
  const [saved, setSaved] = useState<Saved>(
    kept && !unsaved.has(followUpId) ? { state: 'saved', at: kept.at } : { state: 'nothing' },
  );
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(undefined);
  const ended = useRef(false);
  const here = useRef(true);

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush(), ms);
  };

  /** Keeps what is not kept yet; one at a time, so that the last one written is the last one kept. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const mine = unsaved.get(followUpId);
    if (ended.current || saving.current || !mine) return;
    if (here.current) setSaved({ state: 'saving' });
    saving.current = save(mine);
    await saving.current;
  };

  const save = async (mine: CallForm): Promise<void> => {
    const answer = await sendChange(saveFollowUpDraft, { followUpId, record: toKeep(mine) });
    saving.current = undefined;
    const newest = unsaved.get(followUpId) === mine;
    if (answer.ok && newest) unsaved.delete(followUpId);
    if (here.current && newest)
      setSaved(answer.ok ? { state: 'saved', at: answer.value.savedAt } : { state: 'failed' });
    if (ended.current || !unsaved.has(followUpId)) return;
    // Written on in the meantime, or it did not arrive.
    if (answer.ok) await flush();
    else if (here.current) later(AGAIN_MS);
  };

  const write = (next: CallForm) => {
    latest.current = next;
    setDraft(next);
    unsaved.set(followUpId, next);
    later(PAUSE_MS);
  };

  useDidHide(() => {
    flush();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useEffect(() => {
    here.current = true;
    if (unsaved.has(followUpId)) later(PAUSE_MS);
    return () => {
      here.current = false;
      flush();
    };
  }, []);

  return {
    draft,
    saved,
    change: (some: Partial<CallForm>) => write({ ...latest.current, ...some }),
    /** Starts anew. */
    clear: () => write(emptyForm),
    flush,
    /** Before the call is put down: nothing is kept after it. */
    async stop(): Promise<void> {
      ended.current = true;
      clearTimeout(timer.current);
      await saving.current;
    },
    /** It was not put down: what is written is kept again. */
    goOn(): void {
      ended.current = false;
      unsaved.set(followUpId, latest.current);
      later(PAUSE_MS);
    },
    /** It was put down. */
    forget: () => unsaved.delete(followUpId),
  };
}

/** Whether something written here has not reached the hospital yet. */
export const hasUnsaved = (followUpId: string): boolean => unsaved.has(followUpId);
