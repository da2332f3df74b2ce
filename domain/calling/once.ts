/** What a call says of how content somebody is. */
interface Content {
  satisfaction?: string | null | undefined;
  ratings?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Whether a call asked what the survey of its visit or stay asks as well: how content the patient is, as a whole or with one side (R14).
 * Nobody is asked twice: then no survey is offered, and where it was answered no call asks.
 */
export const asksAsForm = ({ satisfaction, ratings }: Content): boolean =>
  Boolean(satisfaction) || Object.keys(ratings ?? {}).length > 0;

const asked: readonly string[] = ['praise', 'suggestion'];

/** The callers' questions that the survey does not ask. */
export const besidesForm = <Q extends { id: string }>(questions: readonly Q[]): Q[] =>
  questions.filter(({ id }) => !asked.includes(id));
