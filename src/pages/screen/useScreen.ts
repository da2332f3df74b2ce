import { useState } from 'react';
import { viewScreen } from '../../../types/queue/viewScreen';
import { useOperation } from '../../api/useOperation';
import { useRefresh } from '../../api/useRefresh';
import { recall, remember } from '../../phone/memory';

/** In ms: a screen refreshes at most twice within any minute (R24). */
const EVERY = 31_000;

const nameOf = (departmentId: string) => `screen.${departmentId}`;

/**
 * The content of a waiting room's screen, refreshed regularly.
 * @param access the key in its URL; later the URL may lack it, since the screen stores it
 */
export function useScreen(departmentId: string, access: string | undefined) {
  const [key] = useState(() => {
    if (access) remember(nameOf(departmentId), access);
    return access ?? recall<string>(nameOf(departmentId)) ?? '-';
  });
  const operation = useOperation(viewScreen, { departmentId, key });
  useRefresh(operation.reload, EVERY);
  return operation;
}
