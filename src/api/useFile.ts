import { useState } from 'react';
import { type FileGiven, INLINE } from '../../types/files/file';
import { openUpload } from '../../types/files/openUpload';
import { chooseFile, choosePicture } from './files';
import type { ChosenFile } from './files/files';
import { sendChange } from './sendChange';
import { clientTrouble, type PageAnswer, type Trouble } from './trouble';

/** A file that a person chooses and an operation takes. */
export interface FileInHand {
  file?: ChosenFile;
  /** The chosen file as an operation takes it, once it was given. */
  given?: FileGiven;
  /** Nothing was chosen, or the phone does not give files to us. */
  noFile?: 'none' | 'refused';
  /** How much of it is in the storage, in percent, while it is put there. */
  percent?: number;
  /** Why it could not be put there. */
  refusal?: Trouble;
  /** Lets the person choose; the chosen file, where there is one. */
  choose(): Promise<ChosenFile | undefined>;
  /**
   * The file as an operation takes it, put into the storage once where it is large; undefined where that failed.
   * @param of the file that was just chosen
   */
  give(of?: ChosenFile): Promise<FileGiven | undefined>;
  /** Of the file that was given, only this sheet is meant. */
  chooseSheet(sheet: string): void;
  /** It has to be put into the storage anew, should it be given again. */
  forget(): void;
}

/** A table of the hospital, or a picture, that a page lets the person choose, and gives to an operation. */
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

/** A small file goes with the call itself, a larger one is put into the storage before. */
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
