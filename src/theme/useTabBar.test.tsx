/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { useTabBar } from './useTabBar';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockColor = jest.fn();
const mockShown: (() => void)[] = [];
let mockDark = false;
const mockAccent = { light: '#8a1c4f', dark: '#ff9ec4' };
jest.mock('../phone/tabBar', () => ({ colorTabBar: (color: string) => mockColor(color) }), {
  virtual: true,
});
jest.mock('../phone/dark', () => ({ useDark: () => mockDark }), { virtual: true });
jest.mock('./hospital', () => ({ useHospital: () => ({ accent: mockAccent }) }));
jest.mock('@tarojs/taro', () => ({
  useDidShow: (then: () => void) => mockShown.splice(0, mockShown.length, then),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('R22: the tab bar has the accent of the phone’s view, whenever its page is shown', () => {
  function Page() {
    useTabBar();
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const colors = () => mockColor.mock.calls.map(([color]) => color as string);
  act(() => root.render(<Page />));
  expect(colors()).toEqual([mockAccent.light]);
  mockDark = true;
  act(() => root.render(<Page />));
  expect(colors()).toEqual([mockAccent.light, mockAccent.dark]);
  mockShown[0]?.();
  expect(colors().at(-1)).toBe(mockAccent.dark);
  expect(colors()).toHaveLength(3);
});
