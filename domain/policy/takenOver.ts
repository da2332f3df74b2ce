import { defaultHours } from '../../types/timetable/hours';

/**
 * Converts a policy that was stored when it had two reporting times and no hours: the times go to
 * its periods. Any other policy is returned unchanged.
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
