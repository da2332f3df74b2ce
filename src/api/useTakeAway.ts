import { useState } from 'react';
import { openFile } from './files';
import type { ChangeAnswer } from './sendChange';

/** A file as an operation answers it. */
interface Made {
  fileName: string;
  contentBase64: string;
}

/** Opens the files that an operation makes, and says the name of the last one. */
export function useTakeAway() {
  const [saved, setSaved] = useState<string>();
  return {
    saved,
    /** Opens the file when it has come; nothing happens where it was refused. */
    async open(coming: Promise<ChangeAnswer<Made> | undefined>): Promise<void> {
      setSaved(undefined);
      const answer = await coming;
      if (!answer?.ok) return;
      await openFile(answer.value.fileName, answer.value.contentBase64);
      setSaved(answer.value.fileName);
    },
  };
}
