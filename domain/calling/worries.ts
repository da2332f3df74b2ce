import type { Policy } from '../../types/policy/policy';
import { HOUR, type Moment } from '../time/time';

type Rules = Pick<Policy['followUp'], 'worryHours'>;

/** The deadline for the answer to a worry that was handed over at a moment (R15). */
export const worryDueAt = (at: Moment, { worryHours }: Rules): Moment => at + worryHours * HOUR;

/** Worries handed over before this moment are overdue now. */
export const worryDueBefore = (now: Moment, { worryHours }: Rules): Moment =>
  now - worryHours * HOUR;

/** The steps in which staff are told of a worry that is not answered. */
const worrySteps = ['attending', 'head', 'medicalOffice'] as const;
export type WorryStep = (typeof worrySteps)[number];

/**
 * The next step and its moment, after `told` steps; undefined after the last. The attending doctor
 * is told at once, the head when the worry is overdue, the medical office after the same time
 * again.
 */
export function nextWorryStep(
  at: Moment,
  told: number,
  rules: Rules,
): { step: WorryStep; at: Moment } | undefined {
  const step = worrySteps[told];
  return step && { step, at: at + told * rules.worryHours * HOUR };
}
