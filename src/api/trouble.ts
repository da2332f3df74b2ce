import { texts } from '../../texts';
import type { Refusal } from '../../types/answer';

const clientTexts = texts.pages.common.refusals;

/** The phone's own refusals: the hospital could not be reached, or its answer was lost. */
export type ClientCode = keyof typeof clientTexts;

/** Why an action failed: the hospital's refusal, or the phone's own. */
export type Trouble =
  | Refusal
  | { code: ClientCode; facts: Record<string, never>; message: string; wayOn?: string };

/** An answer as pages use it. */
export type PageAnswer<T> = { ok: true; value: T } | { ok: false; refusal: Trouble };

/** A refusal made by the phone. */
export const clientTrouble = (code: ClientCode): { ok: false; refusal: Trouble } => ({
  ok: false,
  refusal: { code, facts: {}, ...clientTexts[code] },
});

/** Whether more users call than the hospital's cloud allows, so that the phone waits in line. */
export const isCrowd = (code: Trouble['code']): boolean =>
  code === 'CROWDED' || code === 'TURNED_AWAY';

/**
 * Whether it is unknown if the change was made: then the same request should be sent again, not a
 * new one.
 */
export const isUncertain = ({ code }: Trouble): boolean =>
  code === 'OFFLINE' ||
  code === 'NO_ANSWER' ||
  code === 'TECHNICAL' ||
  code === 'BUSY' ||
  isCrowd(code);

/** Whether the phone, not the hospital, refused. */
export const isClientTrouble = ({ code }: Trouble): boolean =>
  code === 'OFFLINE' || code === 'NO_ANSWER' || code === 'TURNED_AWAY';
