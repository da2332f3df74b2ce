/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { clientTrouble } from '../api/trouble';
import type { OperationState } from '../api/useOperation';
import { type KeptVisits, keptVisit, useKeptVisits } from './keptVisits';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockKept = new Map<string, unknown>();
jest.mock(
  '../phone/memory',
  () => ({
    recall: (name: string) => mockKept.get(name),
    remember: (name: string, value: unknown) => mockKept.set(name, value),
  }),
  { virtual: true },
);

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const idle = { busy: false, reload: async () => undefined, put: () => undefined };
const list = (count: number): KeptVisits => ({
  today: '2026-11-25',
  appointments: Array.from({ length: count }, (_, n) => ({
    appointmentId: `a${n}`,
    code: `CODE${n}`,
  })) as KeptVisits['appointments'],
});
const ready = (value: KeptVisits): OperationState<KeptVisits> => ({
  state: 'ready',
  value,
  ...idle,
});
const refused = (code: 'OFFLINE' | 'NO_ANSWER'): OperationState<KeptVisits> => ({
  state: 'refused',
  refusal: clientTrouble(code).refusal,
  ...idle,
});

async function shown(operation: OperationState<KeptVisits> | undefined) {
  let kept: KeptVisits | undefined;
  const Page = () => {
    kept = useKeptVisits(operation);
    return null;
  };
  await act(async () => createRoot(document.createElement('div')).render(<Page />));
  return kept;
}

beforeEach(() => mockKept.clear());

test('the next visits and their codes open without a network, as they were last read', async () => {
  expect(await shown(refused('OFFLINE'))).toBeUndefined();
  expect(await shown(ready(list(2)))).toBeUndefined();
  for (const code of ['OFFLINE', 'NO_ANSWER'] as const)
    expect(await shown(refused(code))).toMatchObject(list(2));
  expect(keptVisit(refused('OFFLINE'), 'a1')).toMatchObject({
    today: '2026-11-25',
    appointment: { appointmentId: 'a1', code: 'CODE1' },
  });
  expect(keptVisit(refused('OFFLINE'), 'a9')).toBeUndefined();
});

test('a refusal by the hospital is not replaced by the phone’s data, and only the next visits are kept', async () => {
  await shown(ready(list(30)));
  const no: OperationState<KeptVisits> = {
    state: 'refused',
    refusal: { code: 'NOT_ALLOWED', facts: {}, message: '' },
    ...idle,
  };
  expect(await shown(no)).toBeUndefined();
  expect(await shown(undefined)).toBeUndefined();
  expect((await shown(refused('OFFLINE')))?.appointments).toHaveLength(25);
});
