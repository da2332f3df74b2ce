import prices from './prices.json';

/** The counted use: calls of functions and database requests, which share one quota. */
export interface Use {
  calls: number;
  requests: number;
}

/** The use of a day: idle, in use, and for each appointment. */
export interface Day {
  idle: Use;
  inUse: Use;
  each: Use;
}

/**
 * A plan with its price, and the calls and requests per month that it includes; null if unknown.
 */
export interface Plan {
  name: string;
  yuan: number;
  requests: number | null;
}

const DAYS = 30;

const times = ({ calls, requests }: Use, count: number): Use => ({
  calls: calls * count,
  requests: requests * count,
});
const sum = (one: Use, other: Use): Use => ({
  calls: one.calls + other.calls,
  requests: one.requests + other.requests,
});

/**
 * The use of a day, computed from an idle day and two days with different numbers of appointments.
 */
export function dayOf(idle: Use, few: Use & { appointments: number }, many: typeof few): Day {
  const more = many.appointments - few.appointments;
  const each = {
    calls: (many.calls - few.calls) / more,
    requests: (many.requests - few.requests) / more,
  };
  return { idle, each, inUse: sum(few, times(each, -few.appointments)) };
}

/** The use of a month with a number of appointments per day. */
export const useOfMonth = ({ idle, inUse, each }: Day, appointments: number): Use =>
  times(appointments === 0 ? idle : sum(inUse, times(each, appointments)), DAYS);

/** The cheapest plan that is known to include a use; undefined if there is none. */
export const planFor = ({ calls, requests }: Use, plans: readonly Plan[] = prices.plans) =>
  [...plans]
    .sort((one, other) => one.yuan - other.yuan)
    .find(plan => plan.requests !== null && plan.requests >= calls + requests);
