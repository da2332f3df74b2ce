import Taro from '@tarojs/taro';
import type { FileMade } from '../../../types/files/file';
import { refusedBy } from '../../phone/refusedBy';
import { type Chosen, PICTURE_WIDTH } from './files';

/** WeChat cannot print: users open the spreadsheet and print it elsewhere. */
export const canPrint = false;

/** Lets the user choose a file from a chat. */
export async function chooseFile(extensions: string[]): Promise<Chosen> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: extensions,
    });
    const [file] = tempFiles;
    if (!file) return undefined;
    return {
      name: file.name,
      contentBase64: await readBase64(file.path),
      upload: (path, onProgress) => upload(path, file.path, onProgress),
    };
  } catch (error) {
    return refusedBy(error) === 'refused' ? 'refused' : undefined;
  }
}

/** Pictures with more bytes are reduced. */
const SMALL = 45_000;

/**
 * Lets the user choose a picture of the phone, or take one; a large one is reduced.
 * @param width of a reduced picture, in pixels
 */
export async function choosePicture(width = PICTURE_WIDTH): Promise<Chosen> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      ...{ count: 1, mediaType: ['image'], sizeType: ['compressed'] },
    });
    const [file] = tempFiles;
    if (!file) return undefined;
    const path = file.size > SMALL ? await smaller(file.tempFilePath, width) : file.tempFilePath;
    return {
      name: path.slice(path.lastIndexOf('/') + 1),
      contentBase64: await readBase64(path),
      upload: (to, onProgress) => upload(to, path, onProgress),
    };
  } catch (error) {
    return refusedBy(error) === 'refused' ? 'refused' : undefined;
  }
}

/** A picture with fewer pixels; the same one if the phone cannot reduce it. */
const smaller = (src: string, compressedWidth: number): Promise<string> =>
  Taro.compressImage({ src, quality: 80, compressedWidth }).then(
    ({ tempFilePath }) => tempFilePath,
    () => src,
  );

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: reject,
    });
  });

/**
 * Downloads a file and opens it; from there the user can forward it.
 * @throws Error when the phone cannot
 */
export async function openFile(file: FileMade): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${file.fileName}`;
  if (file.contentBase64 === undefined) await fetchFile(file.address ?? '', filePath);
  else await writeBase64(file.contentBase64, filePath);
  const fileType = file.fileName.endsWith('.xlsx') ? 'xlsx' : undefined;
  await Taro.openDocument({ filePath, showMenu: true, fileType });
}

async function fetchFile(url: string, filePath: string): Promise<void> {
  const { statusCode } = await Taro.downloadFile({ url, filePath });
  if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
}

async function writeBase64(contentBase64: string, filePath: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: contentBase64,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    });
  });
}

/** Does nothing in WeChat, which cannot print. */
export async function printPage(_page: Promise<FileMade | undefined>): Promise<void> {}

/** Does nothing in WeChat, which cannot print: the button is not shown. */
export function printHtml(_html: string): void {}

/**
 * Uploads a file of the phone to the environment's storage.
 * @returns its id there; undefined if the upload failed
 */
function upload(
  path: string,
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<string | undefined> {
  return new Promise(resolve => {
    const task = Taro.cloud.uploadFile({
      ...{ cloudPath: path, filePath },
      success: ({ fileID }) => resolve(fileID),
      fail: () => resolve(undefined),
    });
    task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}
