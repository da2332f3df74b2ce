/** @jest-environment jsdom */
import { resolve } from 'node:path';
import simulate from 'miniprogram-simulate';

/** The parts that its types leave out. */
interface Listening {
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void;
}

/** WeChat’s older simulator must render the fixture’s component as the runner does. */
const stamp = () => {
  const root = resolve('tests/weapp/fixture');
  const id = simulate.load(resolve(root, 'components/stamp/index'), 'stamp', { rootPath: root });
  const component = simulate.render(id, { label: '章' });
  const parent = document.createElement('div');
  component.attach(parent);
  return { component, parent };
};

test('a native component renders, takes a tap and sends its event in miniprogram-simulate too', async () => {
  const { component, parent } = stamp();
  expect(parent.textContent).toBe('章1');
  const heard: unknown[] = [];
  (component as unknown as Listening).addEventListener('stamped', event =>
    heard.push(event.detail),
  );
  component.querySelector('.stamp')?.dispatchEvent('tap');
  await simulate.sleep(10);
  expect(parent.textContent).toBe('章2');
  expect(heard).toEqual([{ count: 2 }]);
  component.detach();
});
