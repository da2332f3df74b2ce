import { useEffect, useRef } from 'react';
import { holdFollowUp } from '../../../types/calling/holdFollowUp';
import { sendChange } from '../../api/sendChange';

/**
 * Holds a call while its page is open, so that nobody else makes it; frees it when the page is left
 * with nothing written.
 * @param onHeld called when another caller holds it
 */
export function useHold(followUpId: string, isWritten: boolean, onHeld: () => void): void {
  const written = useRef(isWritten);
  written.current = isWritten;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each call
  useEffect(() => {
    sendChange(holdFollowUp, { followUpId, hold: true }).then(answer => {
      if (!answer.ok && answer.refusal.code === 'FOLLOW_UP_HELD') onHeld();
    });
    return () => {
      if (!written.current) sendChange(holdFollowUp, { followUpId, hold: false });
    };
  }, [followUpId]);
}
