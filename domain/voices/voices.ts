import type { CaseKind } from '../../types/cases/cases';
import type { VoiceKind, VoiceState } from '../../types/voices/names';
import type { VoiceAction } from '../../types/voices/voices';

/** The fields of a voice that decide which steps it allows and what it counts for. */
export interface VoiceStanding {
  kind: VoiceKind;
  state: VoiceState;
  about?: CaseKind | null;
}

const steps: Record<VoiceKind, Partial<Record<VoiceState, readonly VoiceAction[]>>> = {
  // Praise that was matched with the wrong person can be matched again.
  praise: { new: ['match', 'putAside'], matched: ['match'] },
  suggestion: { new: ['send', 'putAside'], sent: ['send', 'answer', 'putAside'] },
};

/** The steps that the state of a voice allows, in their usual order (R14). */
export const voiceSteps = ({ kind, state }: VoiceStanding): readonly VoiceAction[] =>
  steps[kind][state] ?? [];

/** The states in which staff still have to deal with a voice. */
export const waitingStates = ['new', 'sent'] as const satisfies readonly VoiceState[];

/** Punctuation and spaces. */
const silent = /[\p{P}\p{Z}\p{S}\s]/gu;

/**
 * A text with content, or an empty one where it only says that there is nothing to say.
 *
 * @param nothings phrases for that, as patients write them
 */
export function whatIsSaid(text: string | undefined, nothings: readonly string[]): string {
  const bare = (text ?? '').replace(silent, '').toLowerCase();
  return bare === '' || nothings.includes(bare) ? '' : (text ?? '').trim();
}
