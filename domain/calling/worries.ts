import type { Policy } from '../../types/policy/policy';
import { HOUR, type Moment } from '../time/time';

type Rules = Pick<Policy['followUp'], 'worryHours'>;

/** By when a patient's worry is answered that was handed over at a moment (R15). */
export const worryDueAt = (at: Moment, { worryHours }: Rules): Moment => at + worryHours * HOUR;

/** Whatever was handed over by then is overdue now. */
export const worryDueBefore = (now: Moment, { worryHours }: Rules): Moment =>
  now - worryHours * HOUR;

/** The staff who are told of a worry that waits, one after the other. */
const worrySteps = ['attending', 'head', 'medicalOffice'] as const;
export type WorryStep = (typeof worrySteps)[number];

/**
 * When who is told after the steps that were made; undefined: everybody was. The attending doctor is told at once, the head once the
 * worry is overdue, the medical office once it has waited as long again.
 */
export function nextWorryStep(
  at: Moment,
  told: number,
  rules: Rules,
): { step: WorryStep; at: Moment } | undefined {
  const step = worrySteps[told];
  return step && { step, at: at + told * rules.worryHours * HOUR };
}
