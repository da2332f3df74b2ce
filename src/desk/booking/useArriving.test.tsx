/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import type { BookingView } from '../../../types/booking/viewBooking';
import { useArriving } from './useArriving';

const { createRoot } = jest.requireActual<{
  createRoot(at: Element): { render(node: ReactNode): void };
}>('react-dom/client');

const mockCall = jest.fn();
jest.mock('../../api/call', () => ({ call: (_: unknown, input: unknown) => mockCall(input) }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const NUMBER = '429999199101010512';
/**
 * A booking of today, by an account that has proven nothing unless `proveHolder` says otherwise.
 */
const bookingThat = (proveHolder: boolean): BookingView => ({
  appointmentId: 'A1',
  number: 1,
  status: 'booked',
  start: '08:00',
  end: '08:30',
  period: 'morning',
  department: { id: 'K01', name: '内科' },
  doctor: { id: 'D001', name: '王医生', title: '主治医师' },
  room: '2楼1诊室',
  clinicType: 'general',
  visit: 'first',
  channel: 'wechat',
  patientName: '测试甲',
  documentMasked: '429999********0512',
  phoneMasked: '199****5001',
  date: '2026-11-24',
  patientId: 'P1',
  phone: '19900005001',
  code: 'K7P3M2X9QA',
  reportBy: 0,
  standing: { counting: 0, of: 3, windowMonths: 1 },
  can: { checkIn: true, proveHolder, undoCheckIn: false, cancel: false, move: true, refer: false },
});

/** A page with the hook; `now` is the value of the hook in the last rendering. */
function drawn(booking: BookingView) {
  const drawings: ReturnType<typeof useArriving>[] = [];
  const told = { onArrived: jest.fn(), onRefused: jest.fn() };
  function Page() {
    drawings.push(useArriving(booking.appointmentId, booking, told));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Page />));
  return {
    told,
    get now() {
      return drawings[drawings.length - 1]!;
    },
  };
}

beforeEach(() =>
  mockCall.mockReset().mockResolvedValue({ ok: true, value: { booking: bookingThat(false) } }),
);

const sent = () => mockCall.mock.calls.at(-1)?.[0];

test('R23: checking in alone proves nothing', async () => {
  const page = drawn(bookingThat(true));
  expect(page.now.proof.on).toBe(false);
  await act(() => page.now.submit());
  expect(sent()).toEqual({ appointmentId: 'A1', provesHolder: false });
  expect(page.now.arrived).toBe(true);
  expect(page.told.onArrived).toHaveBeenCalledWith(bookingThat(false));
});

test('R23: the desk confirms by the switch that it has the document at hand', async () => {
  const page = drawn(bookingThat(true));
  act(() => page.now.proof.switch(true));
  await act(() => page.now.submit());
  expect(sent()).toEqual({ appointmentId: 'A1', provesHolder: true });
});

test('R23: typing the full number of the document turns it on; a part of it, or another number, does not', async () => {
  const page = drawn(bookingThat(true));
  for (const [typed, on] of [
    [NUMBER.slice(0, 6), false],
    [NUMBER.replace(/.$/, '3'), false],
    [NUMBER, true],
  ] as const) {
    act(() => page.now.document.type(typed));
    expect([typed, page.now.proof.on]).toEqual([typed, on]);
  }
  await act(() => page.now.submit());
  expect(sent()).toEqual({ appointmentId: 'A1', document: NUMBER, provesHolder: true });
});

test('a switch that the desk turned off stays off when the number is typed', () => {
  const page = drawn(bookingThat(true));
  act(() => page.now.document.type(NUMBER));
  act(() => page.now.proof.switch(false));
  act(() => page.now.document.type(`${NUMBER} `));
  expect(page.now.proof.on).toBe(false);
});

test('where there is nothing to prove, nothing is sent', async () => {
  const page = drawn(bookingThat(false));
  act(() => page.now.document.type(NUMBER));
  expect(page.now.proof.on).toBe(false);
  await act(() => page.now.submit());
  expect(sent()).toMatchObject({ provesHolder: false });
});

test('a refusal is shown, and nobody is checked in', async () => {
  const refusal = { code: 'DOCUMENT_DIFFERS', facts: {}, message: 'differs' };
  mockCall.mockResolvedValueOnce({ ok: false, refusal });
  const page = drawn(bookingThat(true));
  await act(() => page.now.submit());
  expect(page.now).toMatchObject({ arrived: false, refusal });
  expect(page.told.onRefused).toHaveBeenCalledTimes(1);
});
