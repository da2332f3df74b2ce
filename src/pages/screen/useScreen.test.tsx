/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { useScreen } from './useScreen';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockRead = jest.fn();
jest.mock('../../api/call', () => ({ read: (_: unknown, input: unknown) => mockRead(input) }));
jest.mock('@tarojs/taro', () => ({
  useDidHide: () => undefined,
  useDidShow: () => undefined,
  usePullDownRefresh: () => undefined,
}));
jest.mock('../../phone/pullDown', () => ({ stopPullDown: () => undefined }));
const mockKept = new Map<string, unknown>();
jest.mock(
  '../../phone/memory',
  () => ({
    recall: (name: string) => mockKept.get(name),
    remember: (name: string, value: unknown) => mockKept.set(name, value),
  }),
  { virtual: true },
);

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

async function shown(access?: string) {
  const Screen = () => {
    useScreen('K01', access);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Screen />));
  return root;
}

beforeEach(() => {
  jest.useFakeTimers();
  mockRead.mockReset().mockResolvedValue({ ok: true, value: {} });
});
afterEach(() => jest.useRealTimers());

test('R24: a screen refreshes at most twice within any minute of an hour', async () => {
  const asked: number[] = [];
  const began = Date.now();
  mockRead.mockImplementation(async () => {
    asked.push(Date.now() - began);
    return { ok: true, value: {} };
  });
  const root = await shown('key');
  for (let second = 0; second < 3600; second++)
    await act(async () => jest.advanceTimersByTime(1000));
  const within = asked.map(from => asked.filter(at => at >= from && at <= from + 60_000).length);
  expect(asked.length).toBeGreaterThan(100);
  expect(Math.max(...within)).toBe(2);
  await act(async () => root.render(null));
});

test('it stores its key, so that its URL may lack it afterwards', async () => {
  for (const access of ['key', undefined]) {
    const root = await shown(access);
    await act(async () => root.render(null));
  }
  expect(mockRead.mock.calls.map(([input]) => input)).toEqual([
    { departmentId: 'K01', key: 'key' },
    { departmentId: 'K01', key: 'key' },
  ]);
});
