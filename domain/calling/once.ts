/** How satisfied a patient said they are, in a call. */
interface Content {
  satisfaction?: string | null | undefined;
  ratings?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Whether a call already asked what the survey of its visit or stay asks: the satisfaction as a
 * whole or with one aspect (R14). Then no survey is offered. The other way round, a call does not
 * ask what an answered survey contains.
 */
export const asksAsForm = ({ satisfaction, ratings }: Content): boolean =>
  Boolean(satisfaction) || Object.keys(ratings ?? {}).length > 0;

const asked: readonly string[] = ['praise', 'suggestion'];

/** The callers' questions that the survey does not contain. */
export const besidesForm = <Q extends { id: string }>(questions: readonly Q[]): Q[] =>
  questions.filter(({ id }) => !asked.includes(id));
