import { wordsOf } from '../errors';
import type { Kit } from './kit';
import { Failure, type Options, type PickedFile, type PickedPicture } from './types';

/** Adds scanning, choosing files, the stand-in’s file system, and the clipboard. */
export function givePicking({ host, wx, asyncApi, define, text }: Kit) {
  const { realm } = host;
  const files = new Map<string, Uint8Array>();
  const answers = {
    scan: [] as string[],
    files: [] as PickedFile[][],
    media: [] as PickedPicture[],
  };
  let clipboard = '';

  /** Keeps a chosen file. Returns its path and size. */
  const kept = ({ name, bytes }: PickedFile) => {
    const path = `wxfile://tmp_${files.size}_${name}`;
    const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    files.set(path, content);
    return { path, size: content.length };
  };

  define('scanCode', () => {
    const result = answers.scan.shift();
    if (result === undefined) throw new Failure('cancel');
    return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
  });
  define('chooseMessageFile', () => {
    const picked = answers.files.shift();
    if (!picked) throw new Failure('cancel');
    const time = Math.floor(host.now() / 1000);
    const tempFiles = picked.map(file => ({ ...kept(file), name: file.name, type: 'file', time }));
    return { tempFiles: realm.copy(tempFiles) };
  });
  define('chooseMedia', () => {
    const picked = answers.media.shift();
    if (!picked) throw new Failure('cancel');
    if (picked === 'deny') throw new Failure('auth deny', { errno: 103 });
    const { path: tempFilePath, size } = kept(picked);
    return { type: 'image', tempFiles: realm.copy([{ tempFilePath, size, fileType: 'image' }]) };
  });
  // This phone cannot shrink pictures, as some cannot.
  define('compressImage', () => {
    throw new Failure('not supported');
  });
  const readFile = (options: Options) => {
    const bytes = files.get(text(options.filePath));
    if (!bytes) throw new Failure(`no such file or directory, open ${text(options.filePath)}`);
    const { encoding } = options;
    if (encoding === undefined) return { data: realm.bytes(bytes) };
    return { data: Buffer.from(bytes).toString(encoding as BufferEncoding) };
  };
  const writeFile = (options: Options) => {
    const { data, encoding } = options;
    files.set(
      text(options.filePath),
      typeof data === 'string'
        ? Buffer.from(data, (encoding as BufferEncoding | undefined) ?? 'utf8')
        : new Uint8Array(data as ArrayBuffer).slice(),
    );
  };
  const unlink = (options: Options) => {
    if (!files.delete(text(options.filePath))) throw new Failure('no such file or directory');
  };
  const access = (options: Options) => {
    if (!files.has(text(options.path))) throw new Failure('no such file or directory');
  };
  const sync = <T>(name: string, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw realm.error(`${name}:fail ${wordsOf(error)}`);
    }
  };
  wx.getFileSystemManager = () =>
    Object.assign(realm.object(), {
      readFile: asyncApi('readFile', readFile),
      writeFile: asyncApi('writeFile', writeFile),
      unlink: asyncApi('unlink', unlink),
      access: asyncApi('access', access),
      readFileSync: (filePath: unknown, encoding?: unknown) =>
        sync('readFileSync', () => readFile({ filePath, encoding }).data),
      writeFileSync: (filePath: unknown, data: unknown, encoding?: unknown) =>
        sync('writeFileSync', () => writeFile({ filePath, data, encoding })),
      unlinkSync: (filePath: unknown) => sync('unlinkSync', () => unlink({ filePath })),
      accessSync: (path: unknown) => sync('accessSync', () => access({ path })),
    });
  wx.env = realm.copy({ USER_DATA_PATH: 'wxfile://usr' });
  wx.base64ToArrayBuffer = (base64: unknown) => realm.bytes(Buffer.from(String(base64), 'base64'));
  wx.arrayBufferToBase64 = (buffer: ArrayBuffer) =>
    Buffer.from(new Uint8Array(buffer)).toString('base64');
  define('setClipboardData', options => {
    clipboard = text(options.data);
  });
  define('getClipboardData', () => ({ data: clipboard }));

  return {
    get clipboard() {
      return clipboard;
    },
    answerScan: (result: string) => void answers.scan.push(result),
    answerFiles: (picked: PickedFile[]) => void answers.files.push(picked),
    answerMedia: (picked: PickedPicture) => void answers.media.push(picked),
    /** The content of a file on the phone. */
    fileAt: (path: string) => files.get(path),
  };
}
