/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { type Draft, useDraft } from './useDraft';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void; unmount(): void };
}>('react-dom/client');

const mockKept = new Map<string, string>();
jest.mock(
  '.',
  () => ({
    keptInput: (name: string) => JSON.parse(mockKept.get(name) ?? 'null') ?? undefined,
    keepInput: (name: string, value: unknown) => mockKept.set(name, JSON.stringify(value)),
    dropInput: (name: string) => mockKept.delete(name),
  }),
  { virtual: true },
);

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let now = 1_000_000;
beforeEach(() => {
  mockKept.clear();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});

/** An open form; `now` is its value. */
function opened(form: 'complaint' | 'patient', about?: string) {
  const drawings: Draft<string>[] = [];
  function Form() {
    drawings.push(useDraft<string>(form, '', about));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Form />));
  return {
    leave: () => act(() => root.unmount()),
    get now() {
      return drawings.at(-1)!;
    },
  };
}

test('input is restored when the form is left, reloaded and opened again', () => {
  const first = opened('complaint');
  act(() => first.now.set('等了两个小时'));
  expect(first.now).toMatchObject({ value: '等了两个小时', restored: false });
  first.leave();
  expect(opened('complaint').now).toMatchObject({ value: '等了两个小时', restored: true });
});

test('once the hospital has it, nothing is kept', () => {
  const form = opened('complaint');
  act(() => form.now.set('等了两个小时'));
  act(() => form.now.forget());
  expect(mockKept.size).toBe(0);
  expect(opened('complaint').now).toMatchObject({ value: '', restored: false });
});

test('input about one thing is not shown for another', () => {
  const form = opened('complaint', 'A1');
  act(() => form.now.set('等了两个小时'));
  expect(opened('complaint', 'A2').now.value).toBe('');
  expect(opened('complaint').now.value).toBe('');
});

test('a person’s document is kept for half an hour, other input for a day', () => {
  for (const form of ['patient', 'complaint'] as const) {
    const page = opened(form);
    act(() => page.now.set('写好的'));
    page.leave();
  }
  now += 31 * 60_000;
  expect(opened('patient').now.value).toBe('');
  expect(opened('complaint').now.value).toBe('写好的');
  now += 24 * 3_600_000;
  expect(opened('complaint').now.value).toBe('');
  expect(mockKept.size).toBe(0);
});
