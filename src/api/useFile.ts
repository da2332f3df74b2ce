import { useState } from 'react';
import { type FileGiven, INLINE } from '../../types/files/file';
import { openUpload } from '../../types/files/openUpload';
import { chooseFile, choosePicture } from './files';
import type { ChosenFile } from './files/files';
import { sendChange } from './sendChange';
import { clientTrouble, type PageAnswer, type Trouble } from './trouble';

/** A file that the user chooses for an operation. */
export interface FileInHand {
  file?: ChosenFile;
  /** The chosen file in the operation's form, once it was uploaded if needed. */
  given?: FileGiven;
  /** No file was chosen, or the phone gives us no files. */
  noFile?: 'none' | 'refused';
  /** The uploaded part in percent, during the upload. */
  percent?: number;
  /** Why the upload failed. */
  refusal?: Trouble;
  /** Lets the user choose; returns the chosen file, if there is one. */
  choose(): Promise<ChosenFile | undefined>;
  /**
   * Returns the file in the operation's form, uploaded once if it is large; undefined if that
   * failed.
   * @param of the file that was just chosen
   */
  give(of?: ChosenFile): Promise<FileGiven | undefined>;
  /** Selects one sheet of the file. */
  chooseSheet(sheet: string): void;
  /** Makes the next use upload the file again. */
  forget(): void;
}

/**
 * A table or a picture that a page lets the user choose, to pass it to an operation.
 * @param extensions of tables; or `picture`
 */
export function useFile(extensions: string[] | 'picture'): FileInHand {
  const [file, setFile] = useState<ChosenFile>();
  const [given, setGiven] = useState<FileGiven>();
  const [noFile, setNoFile] = useState<'none' | 'refused'>();
  const [percent, setPercent] = useState<number>();
  const [refusal, setRefusal] = useState<Trouble>();
  return {
    ...{ file, given, noFile, percent, refusal },
    chooseSheet: sheet => setGiven(before => before && { ...before, sheet }),
    forget: () => setGiven(undefined),
    async choose() {
      const chosen =
        extensions === 'picture' ? await choosePicture() : await chooseFile(extensions);
      setNoFile(chosen === 'refused' ? chosen : chosen || file ? undefined : 'none');
      if (!chosen || chosen === 'refused') return undefined;
      setFile(chosen);
      setGiven(undefined);
      setRefusal(undefined);
      return chosen;
    },
    async give(of = file) {
      if (!of || (given && of === file)) return given;
      setRefusal(undefined);
      const answer = await giveFile(of, setPercent);
      setPercent(undefined);
      if (!answer.ok) setRefusal(answer.refusal);
      else setGiven(answer.value);
      return answer.ok ? answer.value : undefined;
    },
  };
}

/** Puts a small file into the call itself, and uploads a larger one before. */
async function giveFile(
  { name: fileName, contentBase64, upload }: ChosenFile,
  onProgress: (percent: number) => void,
): Promise<PageAnswer<FileGiven>> {
  if (contentBase64.length <= INLINE) return { ok: true, value: { fileName, contentBase64 } };
  onProgress(0);
  const opened = await sendChange(openUpload, {});
  if (!opened.ok) return opened;
  const fileId = await upload(opened.value.path, onProgress);
  return fileId === undefined
    ? clientTrouble('NO_ANSWER')
    : { ok: true, value: { fileName, fileId } };
}
