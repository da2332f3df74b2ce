/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { INLINE } from '../../types/files/file';
import type { Chosen } from './files/files';
import { type FileInHand, useFile } from './useFile';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockCall = jest.fn();
const mockChoose = jest.fn<Promise<Chosen>, []>();
jest.mock('./call', () => ({ call: () => mockCall() }));
jest.mock('./files', () => ({ chooseFile: () => mockChoose() }), { virtual: true });

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const upload = jest.fn<Promise<string | undefined>, [string, (percent: number) => void]>();
const fileOf = (letters: number) => ({ name: 'a.csv', contentBase64: 'A'.repeat(letters), upload });

/** A page with the hook; `now` is the value of the hook in the last rendering. */
function drawn() {
  const drawings: FileInHand[] = [];
  function Page() {
    drawings.push(useFile(['csv']));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Page />));
  return {
    get now() {
      return drawings[drawings.length - 1]!;
    },
    async give() {
      let given: unknown;
      await act(async () => {
        given = await this.now.give();
      });
      return given;
    },
  };
}

beforeEach(() => {
  mockCall.mockReset().mockResolvedValue({ ok: true, value: { path: 'uploads/k1' } });
  upload.mockReset().mockResolvedValue('cloud://e.b/uploads/k1');
});

test('a small file is sent in the call itself', async () => {
  mockChoose.mockResolvedValue(fileOf(INLINE));
  const page = drawn();
  await act(async () => void (await page.now.choose()));
  expect(await page.give()).toEqual({ fileName: 'a.csv', contentBase64: 'A'.repeat(INLINE) });
  expect(upload).not.toHaveBeenCalled();
});

test('a larger one is uploaded once, under its own path, and the page shows the progress', async () => {
  mockChoose.mockResolvedValue(fileOf(INLINE + 4));
  const page = drawn();
  await act(async () => void (await page.now.choose()));
  const given = { fileName: 'a.csv', fileId: 'cloud://e.b/uploads/k1' };
  let arrive = (_: string) => {};
  upload.mockReturnValueOnce(
    new Promise(resolve => {
      arrive = resolve;
    }),
  );
  let coming: Promise<unknown> | undefined;
  await act(async () => {
    coming = page.now.give();
    await new Promise(resolve => setTimeout(resolve));
  });
  expect(page.now.percent).toBe(0);
  const [path, onProgress] = upload.mock.calls[0]!;
  expect(path).toBe('uploads/k1');
  act(() => onProgress(40));
  expect(page.now.percent).toBe(40);
  await act(async () => arrive(given.fileId));
  expect(await coming).toEqual(given);
  expect(page.now.percent).toBeUndefined();
  expect(await page.give()).toEqual(given);
  expect(upload).toHaveBeenCalledTimes(1);
  await act(async () => page.now.forget());
  await page.give();
  expect(upload).toHaveBeenCalledTimes(2);
});

test('a failed upload is shown, and repeated on the next try', async () => {
  mockChoose.mockResolvedValue(fileOf(INLINE + 4));
  upload.mockResolvedValueOnce(undefined);
  const page = drawn();
  await act(async () => void (await page.now.choose()));
  expect(await page.give()).toBeUndefined();
  expect(page.now.refusal?.code).toBe('NO_ANSWER');
  expect(await page.give()).toMatchObject({ fileId: 'cloud://e.b/uploads/k1' });
  expect(page.now.refusal).toBeUndefined();
});

test('a missing file is reported, but not if one was chosen before', async () => {
  const page = drawn();
  mockChoose.mockResolvedValueOnce(undefined);
  await act(async () => void (await page.now.choose()));
  expect(page.now.noFile).toBe('none');
  mockChoose.mockResolvedValueOnce('refused');
  await act(async () => void (await page.now.choose()));
  expect(page.now.noFile).toBe('refused');
  mockChoose.mockResolvedValueOnce(fileOf(4));
  await act(async () => void (await page.now.choose()));
  mockChoose.mockResolvedValueOnce(undefined);
  await act(async () => void (await page.now.choose()));
  expect(page.now.noFile).toBeUndefined();
  expect(page.now.file?.name).toBe('a.csv');
});
