import { useState } from 'react';
import { viewScreen } from '../../../types/queue/viewScreen';
import { useOperation } from '../../api/useOperation';
import { useRefresh } from '../../api/useRefresh';
import { recall, remember } from '../../phone/memory';

/** A screen asks at most twice within any minute (R24). */
const EVERY = 31_000;

const nameOf = (departmentId: string) => `screen.${departmentId}`;

/**
 * What a waiting room's screen shows, asked again and again.
 * @param access the key of its address; later the address may lack it, since the screen keeps it
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
