import type { CaseKind, CaseMatter } from '../../types/cases/cases';
import type { Satisfaction } from '../../types/surveys';
import { type Aspect, aspects } from '../../types/voices/names';

/**
 * The kind of case that a bad rating of an aspect opens (R16). The survey's form has the same kinds
 * for its questions.
 */
const kindOfAspect: Record<Aspect, CaseKind> = {
  attitude: 'attitude',
  skill: 'skill',
  treatment: 'treatment',
  environment: 'environment',
  facilities: 'process',
  fees: 'fees',
};

/** The parts of a call that may open a case. */
export interface SaidInCall {
  complaint?: { kind: CaseKind } | undefined;
  satisfaction?: Satisfaction | undefined;
  ratings?: Partial<Record<Aspect, Satisfaction>> | undefined;
  /** Empty if the patient suggests nothing. */
  suggestion?: string | undefined;
}

/** The aspects rated as dissatisfied, in their order. */
export const badAspects = (ratings: SaidInCall['ratings']): Aspect[] =>
  aspects.filter(aspect => ratings?.[aspect] === 'dissatisfied');

/**
 * The case that a call opens, and its kind (R16): a complaint, dissatisfaction or a bad rating; or
 * the suggestion of a basically satisfied patient. Undefined if it opens none.
 */
export function caseOfCall({
  complaint,
  satisfaction,
  ratings,
  suggestion,
}: SaidInCall): { matter: CaseMatter; kind: CaseKind } | undefined {
  const [bad] = badAspects(ratings);
  const kind = complaint?.kind ?? (bad ? kindOfAspect[bad] : 'other');
  if (complaint || satisfaction === 'dissatisfied' || bad) return { matter: 'complaint', kind };
  return satisfaction === 'basic' && suggestion ? { matter: 'improvement', kind } : undefined;
}
