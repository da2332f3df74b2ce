import type { Stack } from '..';
import { sdk, testStack } from '../testing';

let stack: Stack;
let app: ReturnType<typeof sdk>;

beforeAll(async () => {
  stack = await testStack({ timers: false });
  app = sdk(stack);
});
afterAll(() => stack.close());

const upload = async (cloudPath: string, text: string) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID;
const read = async (fileID: string) => String((await app.downloadFile({ fileID })).fileContent);

test('a file is uploaded, downloaded, replaced and deleted', async () => {
  const fileID = await upload('letters/来信 1.txt', '你好');
  expect(fileID).toBe('cloud://local.local/letters/来信 1.txt');
  expect(await read(fileID)).toBe('你好');
  await upload('letters/来信 1.txt', 'again');
  expect(await read(fileID)).toBe('again');
  const { fileList } = await app.deleteFile({ fileList: [fileID] });
  expect(fileList).toEqual([{ fileID, code: 'SUCCESS' }]);
  await expect(app.downloadFile({ fileID })).rejects.toMatchObject({
    code: 'STORAGE_FILE_NONEXIST',
  });
});

test('a file is copied, moved, and not overwritten on request', async () => {
  const fileID = await upload('a/one.txt', 'one');
  await app.copyFile({ fileList: [{ srcPath: 'a/one.txt', dstPath: 'b/one.txt' }] });
  expect(await read('cloud://local.local/b/one.txt')).toBe('one');
  await upload('b/one.txt', 'changed');
  const kept = await app.copyFile({
    fileList: [{ srcPath: 'a/one.txt', dstPath: 'b/one.txt', overwrite: false }],
  });
  expect(kept.fileList).toMatchObject([{ code: 'STORAGE_FILE_EXIST' }]);
  await app.copyFile({
    fileList: [{ srcPath: 'a/one.txt', dstPath: 'c/one.txt', removeOriginal: true }],
  });
  const { fileList } = await app.getTempFileURL({
    fileList: [fileID, 'cloud://local.local/c/one.txt'],
  });
  expect(fileList.map(file => file.code)).toEqual(['STORAGE_FILE_NONEXIST', 'SUCCESS']);
});

test('no path leaves the directory of files', async () => {
  const fileID = await upload('../../outside.txt', 'x');
  expect(await read(fileID)).toBe('x');
  expect(stack.files.urlOf('../../outside.txt')).toMatch(/\/local\/files\/[0-9a-f]{64}$/);
  for (const path of ['..%2f..%2fetc%2fpasswd', '%00', '../../../etc/passwd', 'x'.repeat(64)]) {
    for (const method of ['GET', 'PUT']) {
      expect((await fetch(`${stack.url}/local/files/${path}`, { method })).status).toBe(404);
    }
  }
});

test('an uploaded file is never served as a page', async () => {
  await upload('page.html', '<script>alert(1)</script>');
  const response = await fetch(stack.files.urlOf('page.html'));
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
