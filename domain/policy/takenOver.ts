import { defaultHours } from '../../types/timetable/hours';

/**
 * A policy as it was stored before the hours were the hospital's data, when it had two reporting times: these are its periods'
 * now. Any other comes back as it is.
 */
export function takenOver(stored: object): object {
  if (!('checkIn' in stored)) return stored;
  const { checkIn, ...rest } = stored as {
    checkIn: { morningBy?: string; afternoonBy?: string };
  };
  const [morning, afternoon] = [checkIn.morningBy, checkIn.afternoonBy];
  const periods = defaultHours.periods.map((period, index) => ({
    ...period,
    reportBy: [morning, afternoon][index] ?? period.reportBy,
  }));
  return { hours: { ...defaultHours, periods }, ...rest };
}
