import { useEffect } from 'react';
import { holds } from '../../../domain/access/member';
import type { Role } from '../../../types/contract';
import { go } from '../../go';

let landed = false;

/**
 * Sends doctors to the queue of their own session (R24), once after the mini-program opened: going
 * back leads to the patients' home, where they are patients themselves.
 */
export function useLanding(roles: readonly Role[] | undefined): void {
  useEffect(() => {
    if (landed || !roles || !holds({ roles }, 'doctor')) return;
    landed = true;
    go('desk/queue');
  }, [roles]);
}
