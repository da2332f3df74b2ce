import type { RefusalCode, RefusalFacts } from '../../types/answer';

/** What happened, and what to do. */
type RefusalWords = { message: string; wayOn?: string };

/** The words of every refusal, from its facts. Each subject has its own in its `refusals.ts`. */
export type RefusalTexts = { [C in RefusalCode]: (facts: RefusalFacts[C]) => RefusalWords };
