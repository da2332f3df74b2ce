import { MINUTE } from '../../../domain/time/time';
import { type NotGiven, refusedBy } from '../refusedBy';
import { drawLines } from './draw';
import type { DrawnLine } from './layout';

/**
 * Shares lines of text as a picture: with the browser's own sharing if there is one, else as a
 * download.
 */
export async function sharePicture(
  lines: readonly DrawnLine[],
  name: string,
): Promise<NotGiven | undefined> {
  try {
    const canvas = document.createElement('canvas');
    drawLines(canvas, canvas.getContext('2d'), lines);
    const blob = await new Promise<Blob | null>(made => canvas.toBlob(made, 'image/png'));
    if (!blob) return 'failed';
    const file = new File([blob], `${name}.png`, { type: 'image/png' });
    if (navigator.canShare?.({ files: [file] })) await navigator.share({ files: [file] });
    else download(file);
    return undefined;
  } catch (error) {
    // Closing the browser's sheet is an AbortError.
    return error instanceof DOMException && error.name === 'AbortError'
      ? 'stopped'
      : refusedBy(error);
  }
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
}
