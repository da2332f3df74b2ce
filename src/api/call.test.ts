import { texts } from '../../texts';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { call, read } from './call';

const mockCarry = jest.fn();
const mockOnline = jest.fn();
jest.mock('./transport', () => ({ carry: (request: unknown) => mockCarry(request) }), {
  virtual: true,
});
jest.mock('../phone/keep', () => ({ kept: () => undefined, keep: () => undefined }));
jest.mock(
  '../phone/network',
  () => ({ isOnline: () => mockOnline(), isKnownOffline: () => false }),
  { virtual: true },
);

const input = { appointmentId: 'a1' };
const { refusals } = texts.pages.common;

beforeEach(() => {
  mockCarry.mockReset();
  mockOnline.mockReset().mockResolvedValue(true);
});
afterEach(() => jest.useRealTimers());

test('sends function, operation and input, and returns the answer', async () => {
  mockCarry.mockResolvedValue({ ok: true, value: { today: '2026-11-22' } });
  expect(await call(viewAppointment, input)).toEqual({ ok: true, value: { today: '2026-11-22' } });
  expect(mockCarry).toHaveBeenCalledWith({
    function: 'patient',
    data: { operation: 'viewAppointment', input, hospital: 0, hours: 0 },
  });
});

test('without a network it returns a refusal, and does not throw', async () => {
  mockCarry.mockRejectedValue(new Error('request:fail'));
  mockOnline.mockResolvedValue(false);
  expect(await call(viewAppointment, input)).toEqual({
    ok: false,
    refusal: { code: 'OFFLINE', facts: {}, ...refusals.OFFLINE },
  });
});

test.each([undefined, null, 'ok', {}, { ok: false }])(
  'a value that is no answer (%p) counts as no answer',
  async answer => {
    mockCarry.mockResolvedValue(answer);
    expect(await call(viewAppointment, input)).toMatchObject({ refusal: { code: 'NO_ANSWER' } });
  },
);

test('waits at most 15 seconds', async () => {
  jest.useFakeTimers();
  mockCarry.mockReturnValue(new Promise(() => {}));
  const answer = call(viewAppointment, input);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(await answer).toMatchObject({ ok: false, refusal: { code: 'NO_ANSWER' } });
});

test('a read is sent once more after a lost answer, a change is not', async () => {
  mockCarry.mockRejectedValueOnce(new Error('lost')).mockResolvedValue({ ok: true, value: 1 });
  expect(await read(viewAppointment, input)).toEqual({ ok: true, value: 1 });
  expect(mockCarry).toHaveBeenCalledTimes(2);

  mockCarry.mockReset().mockRejectedValue(new Error('lost'));
  await call(viewAppointment, input);
  expect(mockCarry).toHaveBeenCalledTimes(1);
});

test('a refusal by the hospital is an answer: a read is not sent again', async () => {
  const refusal = { code: 'APPOINTMENT_UNKNOWN', facts: {}, message: 'none' };
  mockCarry.mockResolvedValue({ ok: false, refusal });
  expect(await read(viewAppointment, input)).toEqual({ ok: false, refusal });
  expect(mockCarry).toHaveBeenCalledTimes(1);
});
