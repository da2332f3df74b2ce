import Taro from '@tarojs/taro';
import { refusedBy } from '../../phone/refusedBy';
import type { Chosen } from './files';

/** WeChat cannot print: people open the spreadsheet and print it there. */
export const canPrint = false;

/** Lets the person choose a file out of a chat. */
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
    };
  } catch (error) {
    return refusedBy(error) === 'refused' ? 'refused' : undefined;
  }
}

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: reject,
    });
  });

/** Writes a file to the phone and opens it, from where it can be sent on. @throws when the phone cannot */
export async function openFile(name: string, contentBase64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: contentBase64,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    });
  });
  const fileType = name.endsWith('.xlsx') ? 'xlsx' : undefined;
  await Taro.openDocument({ filePath, showMenu: true, fileType });
}

/** Does nothing in WeChat, which cannot print. */
export async function printPage(_page: Promise<string | undefined>): Promise<void> {}
