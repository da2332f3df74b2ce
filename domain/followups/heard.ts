import type { CaseKind, CaseMatter } from '../../types/cases/cases';
import type { Satisfaction } from '../../types/surveys';
import { type Aspect, aspects } from '../../types/voices/names';

/** Which kind of case a bad rating of an aspect is (R16); the survey's form says the same of its questions. */
const kindOfAspect: Record<Aspect, CaseKind> = {
  attitude: 'attitude',
  skill: 'skill',
  treatment: 'treatment',
  environment: 'environment',
  facilities: 'process',
  fees: 'fees',
};

/** What somebody said in a call, as far as it may become a case. */
export interface SaidInCall {
  complaint?: { kind: CaseKind } | undefined;
  satisfaction?: Satisfaction | undefined;
  ratings?: Partial<Record<Aspect, Satisfaction>> | undefined;
  /** Empty where the patient suggests nothing. */
  suggestion?: string | undefined;
}

/** The aspects rated bad, in their order. */
export const badAspects = (ratings: SaidInCall['ratings']): Aspect[] =>
  aspects.filter(aspect => ratings?.[aspect] === 'dissatisfied');

/**
 * What a call becomes a case of, and of which kind (R16): a complaint, dissatisfaction or a bad rating; or what a patient suggests who
 * is only basically satisfied. Undefined where it becomes none.
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
