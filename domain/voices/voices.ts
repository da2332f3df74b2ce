import type { CaseKind } from '../../types/cases/cases';
import type { VoiceKind, VoiceState } from '../../types/voices/names';
import type { VoiceAction } from '../../types/voices/voices';

/** What of a voice decides what may be done with it, and what it counts for. */
export interface VoiceStanding {
  kind: VoiceKind;
  state: VoiceState;
  about?: CaseKind | null;
}

const steps: Record<VoiceKind, Partial<Record<VoiceState, readonly VoiceAction[]>>> = {
  // Praise that was matched wrongly is matched again.
  praise: { new: ['match', 'putAside'], matched: ['match'] },
  suggestion: { new: ['send', 'putAside'], sent: ['send', 'answer', 'putAside'] },
};

/** What may be done with a voice as it stands, in the order in which it usually is (R14). */
export const voiceSteps = ({ kind, state }: VoiceStanding): readonly VoiceAction[] =>
  steps[kind][state] ?? [];

/** The states in which somebody still has to do something about a voice. */
export const waitingStates = ['new', 'sent'] as const satisfies readonly VoiceState[];

/** Punctuation and blanks, which say nothing. */
const silent = /[\p{P}\p{Z}\p{S}\s]/gu;

/**
 * A text without what says nothing: empty where somebody only wrote that they have nothing to say.
 * @param nothings the words for that, as the hospital's patients write them
 */
export function whatIsSaid(text: string | undefined, nothings: readonly string[]): string {
  const bare = (text ?? '').replace(silent, '').toLowerCase();
  return bare === '' || nothings.includes(bare) ? '' : (text ?? '').trim();
}
