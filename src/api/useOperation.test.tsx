/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import type { ValueOf } from '../../types/contract';
import { listComplaints } from '../../types/timetable/listComplaints';
import { type OperationState, useOperation } from './useOperation';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockRead = jest.fn();
jest.mock('./call', () => ({ read: (_: unknown, input: unknown) => mockRead(input) }));
jest.mock('@tarojs/taro', () => ({
  useDidHide: () => undefined,
  useDidShow: () => undefined,
  usePullDownRefresh: () => undefined,
}));
jest.mock('../phone/pullDown', () => ({ stopPullDown: () => undefined }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Value = ValueOf<typeof listComplaints>;
const value = (place: string) => ({ complaints: [place] }) as unknown as Value;

async function drawn(known?: Value) {
  let now: OperationState<Value> | undefined;
  function Page() {
    now = useOperation(listComplaints, {}, known);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Page />));
  return { now: () => now as OperationState<Value> };
}

beforeEach(() => mockRead.mockReset().mockResolvedValue({ ok: true, value: value('read') }));

test('a page reads its data', async () => {
  const page = await drawn();
  expect(mockRead).toHaveBeenCalledTimes(1);
  expect(page.now()).toMatchObject({ state: 'ready', value: value('read') });
});

test('data that the page before just got is shown without reading, and read when a refresh is requested', async () => {
  const page = await drawn(value('known'));
  expect(mockRead).not.toHaveBeenCalled();
  expect(page.now()).toMatchObject({ state: 'ready', value: value('known') });
  await act(() => page.now().reload());
  expect(page.now()).toMatchObject({ state: 'ready', value: value('read') });
});
