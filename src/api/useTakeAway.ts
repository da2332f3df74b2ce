import { useState } from 'react';
import type { FileMade } from '../../types/files/file';
import { openFile } from './files';
import type { ChangeAnswer } from './sendChange';
import { clientTrouble, type Trouble } from './trouble';

/** Opens the files that operations make, and returns the name of the last one. */
export function useTakeAway() {
  const [saved, setSaved] = useState<string>();
  const [refusal, setRefusal] = useState<Trouble>();
  return {
    saved,
    /** Why the phone could not get or open the file. */
    refusal,
    /** Opens the file when it has arrived; does nothing after a refusal. */
    async open(coming: Promise<ChangeAnswer<FileMade> | undefined>): Promise<void> {
      setSaved(undefined);
      setRefusal(undefined);
      const answer = await coming;
      if (!answer?.ok) return;
      try {
        await openFile(answer.value);
        setSaved(answer.value.fileName);
      } catch {
        setRefusal(clientTrouble('NO_ANSWER').refusal);
      }
    },
  };
}
