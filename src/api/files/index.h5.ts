import { MINUTE } from '../../../domain/time/time';
import type { FileMade } from '../../../types/files/file';
import { demoPerson } from '../../phone/localStack/localStack';
import { type Chosen, type ChosenFile, PICTURE_WIDTH } from './files';

/** Browsers can print pages. */
export const canPrint = true;

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json;charset=utf-8',
};
const mimeOf = (name: string): string =>
  MIME[name.slice(name.lastIndexOf('.') + 1) as keyof typeof MIME] ?? MIME.xlsx;

/** Lets the user choose a file of this machine. */
export const chooseFile = (extensions: string[]): Promise<Chosen> =>
  choose(extensions.map(each => `.${each}`).join(','), async file => file);

/** Pictures with more bytes are reduced. */
const SMALL = 45_000;

/** Lets the user choose a picture of this machine; a large one is reduced. */
export const choosePicture = (): Promise<Chosen> =>
  choose('image/jpeg,image/png,image/webp', async file =>
    file.size > SMALL ? ((await smaller(file).catch(() => undefined)) ?? file) : file,
  );

/**
 * A picture with fewer pixels; undefined if the browser cannot make one.
 * @throws if the file is no picture
 */
async function smaller(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, PICTURE_WIDTH / picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const made = await new Promise<Blob | null>(resolve =>
    canvas.toBlob(resolve, 'image/jpeg', 0.85),
  );
  return made && made.size < file.size ? made : undefined;
}

function choose(accept: string, made: (file: Blob) => Promise<Blob>): Promise<Chosen> {
  return new Promise(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.style.display = 'none';
    // Some browsers drop the choice if the input is not in the page.
    document.body.append(input);
    const end = (file?: ChosenFile) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('cancel', () => end());
    input.addEventListener('change', async () => {
      const chosen = input.files?.[0];
      if (!chosen) return end();
      end(await chosenOf(chosen.name, await made(chosen)));
    });
    input.click();
  });
}

/** A file in the form that pages use. */
export const chosenOf = async (name: string, file: Blob): Promise<ChosenFile> => ({
  name,
  contentBase64: await base64Of(file),
  upload: (path, onProgress) => upload(path, file, onProgress),
});

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

const blobOf = (contentBase64: string, type: string): Blob => {
  const bytes = Uint8Array.from(atob(contentBase64), letter => letter.charCodeAt(0));
  return new Blob([bytes], { type });
};

/** The file as a blob: from the answer itself, or from the URL in it. */
async function blobIn({ fileName, contentBase64, address }: FileMade): Promise<Blob> {
  if (contentBase64 !== undefined) return blobOf(contentBase64, mimeOf(fileName));
  const bytes = await (await fetch(address ?? '')).arrayBuffer();
  return new Blob([bytes], { type: mimeOf(fileName) });
}

/** Downloads a file. */
export async function openFile(file: FileMade): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await blobIn(file));
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
}

/**
 * Opens a page to print in a new window. The window opens at once, since browsers only allow that
 * in a tap. It is filled when the page arrives, and closed if there is none.
 */
export async function printPage(page: Promise<FileMade | undefined>): Promise<void> {
  const shown = window.open('', '_blank');
  const file = await page;
  if (file === undefined) return shown?.close();
  const url = URL.createObjectURL(await blobIn(file));
  if (shown) shown.location.href = url;
  else window.location.assign(url);
}

/** Opens one of our own pages to print, in a new window. */
export function printHtml(html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  window.open(url, '_blank');
}

/**
 * Uploads a file to the storage, like `wx.cloud.uploadFile`.
 * @returns its id there; undefined if the upload failed
 */
function upload(
  path: string,
  file: Blob,
  onProgress: (percent: number) => void,
): Promise<string | undefined> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload/${path}`);
    request.setRequestHeader('authorization', `Bearer ${demoPerson()}`);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.floor((loaded / total) * 100));
    request.onerror = () => resolve(undefined);
    request.onload = () => {
      const { fileID } = JSON.parse(request.responseText || '{}') as { fileID?: string };
      resolve(request.status === 200 ? fileID : undefined);
    };
    request.send(file);
  });
}
