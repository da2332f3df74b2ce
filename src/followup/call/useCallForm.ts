import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { sendChange } from '../../api/sendChange';
import { type CallForm, emptyForm, fromKept, toKeep } from './callForm';

/** The form is saved this long (ms) after the last input. */
const PAUSE_MS = 1_200;
/** After a failed save, the next one is tried after this time (ms). */
const AGAIN_MS = 8_000;

/** Forms that the hospital has not saved yet, by follow-up; kept while the app runs. */
const unsaved = new Map<string, CallForm>();

/** The last recorded form, to fill the form again when it is taken back. */
let recorded: { followUpId: string; form: CallForm } | undefined;

/** Fills the form with the last recorded one, once its try is taken back. */
export function writeAgain(followUpId: string): void {
  if (recorded?.followUpId === followUpId) unsaved.set(followUpId, recorded.form);
}

export type SavingState =
  | { state: 'nothing' | 'saving' | 'failed' }
  | { state: 'saved'; at: number };

/**
 * The form of a call. The hospital saves it after every pause, when another app (the telephone)
 * opens, and when the page is left. It is there again when staff come back, on any phone.
 */
export function useCallForm(
  followUpId: string,
  { draft: kept, homeVisit }: ValueOf<typeof viewFollowUp>,
) {
  const empty: CallForm = homeVisit ? { ...emptyForm, way: 'homeVisit' } : emptyForm;
  const [draft, setDraft] = useState<CallForm>(
    () => unsaved.get(followUpId) ?? (kept ? fromKept(kept.record) : empty),
  );
  const latest = useRef(draft);
  const keeper = useKeeper(followUpId, kept?.at);

  const write = (next: CallForm) => {
    latest.current = next;
    setDraft(next);
    keeper.keep(next);
  };
  return {
    draft,
    saved: keeper.saved,
    change: (some: Partial<CallForm>) => write({ ...latest.current, ...some }),
    /** Empties the form. */
    clear: () => write(empty),
    flush: keeper.flush,
    stop: keeper.stop,
    /** Called when recording the call failed: the form is saved as before. */
    goOn: () => keeper.goOn(latest.current),
    /** Called when the call was recorded: the form is no longer needed. */
    forget: () => {
      unsaved.delete(followUpId);
      recorded = { followUpId, form: latest.current };
    },
  };
}

/**
 * Saves the form of one call at the hospital, one request at a time, so that the newest form is
 * saved last.
 * @param keptAt when the draft that the page started with was saved; undefined if there was none
 */
function useKeeper(followUpId: string, keptAt: number | undefined) {
  const [saved, setSaved] = useState<SavingState>(
    keptAt !== undefined && !unsaved.has(followUpId)
      ? { state: 'saved', at: keptAt }
      : { state: 'nothing' },
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(undefined);
  const ended = useRef(false);
  const mounted = useRef(true);

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush(), ms);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const unsavedDraft = unsaved.get(followUpId);
    if (ended.current || saving.current || !unsavedDraft) return;
    if (mounted.current) setSaved({ state: 'saving' });
    saving.current = save(unsavedDraft);
    await saving.current;
  };
  const save = async (mine: CallForm): Promise<void> => {
    const answer = await sendChange(saveFollowUpDraft, { followUpId, record: toKeep(mine) });
    saving.current = undefined;
    const newest = unsaved.get(followUpId) === mine;
    if (answer.ok && newest) unsaved.delete(followUpId);
    if (mounted.current && newest)
      setSaved(answer.ok ? { state: 'saved', at: answer.value.savedAt } : { state: 'failed' });
    if (ended.current || !unsaved.has(followUpId)) return;
    // Something was typed during the request, or the request failed.
    if (answer.ok) await flush();
    else if (mounted.current) later(AGAIN_MS);
  };

  useAtLeaving(flush, () => unsaved.has(followUpId) && later(PAUSE_MS), mounted);
  const keep = (next: CallForm) => {
    unsaved.set(followUpId, next);
    later(PAUSE_MS);
  };
  return {
    saved,
    keep,
    /** Saves at once what is not saved yet. */
    flush,
    /** Called before the call is recorded: the form is no longer saved. */
    async stop(): Promise<void> {
      ended.current = true;
      clearTimeout(timer.current);
      await saving.current;
    },
    goOn(form: CallForm): void {
      ended.current = false;
      keep(form);
    },
  };
}

/**
 * Calls `onLeave` when another app opens or the page is left, and `onCome` once when it is opened;
 * `here` tells whether it is open.
 */
function useAtLeaving(onLeave: () => void, onCome: () => void, here: { current: boolean }) {
  useDidHide(() => {
    onLeave();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useEffect(() => {
    here.current = true;
    onCome();
    return () => {
      here.current = false;
      onLeave();
    };
  }, []);
}

/** Whether input on this phone has not reached the hospital yet. */
export const hasUnsaved = (followUpId: string): boolean => unsaved.has(followUpId);
