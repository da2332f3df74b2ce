import type { FollowUpOutcome } from '../../types/followups/followUps';
import type { Comparison, PatientSays } from '../../types/samples/samples';
import { type Satisfaction, satisfactions } from '../../types/surveys/form';

/** A drawn record, and what its patient says; undefined: nobody asked them. */
interface Compared {
  recorded: { outcome?: FollowUpOutcome | undefined; satisfaction?: Satisfaction | undefined };
  says: PatientSays | undefined;
}

/**
 * Whether the record and the patient say the same (R17): for a patient recorded as reached, that
 * staff called them; and their satisfaction, if both give it.
 */
export function agrees(recorded: Compared['recorded'], says: PatientSays): boolean {
  if (recorded.outcome === 'reached' && !says.called) return false;
  return (
    !recorded.satisfaction || !says.satisfaction || recorded.satisfaction === says.satisfaction
  );
}

/** Counts the answers by satisfaction. */
export const contentOf = (
  some: readonly (Satisfaction | undefined)[],
): Record<Satisfaction, number> => {
  const count = (one: Satisfaction) => some.filter(each => each === one).length;
  const [satisfied, basic, dissatisfied] = satisfactions;
  return {
    satisfied: count(satisfied),
    basic: count(basic),
    dissatisfied: count(dissatisfied),
  };
};

/**
 * The figures of the records and of the patients, only for records whose patients were asked (R17).
 */
export function comparisonOf(records: readonly Compared[]): Comparison {
  const asked = records.flatMap(({ recorded, says }) => (says ? [{ recorded, says }] : []));
  return {
    asked: asked.length,
    agree: asked.filter(({ recorded, says }) => agrees(recorded, says)).length,
    recorded: contentOf(asked.map(({ recorded }) => recorded.satisfaction)),
    said: contentOf(asked.map(({ says }) => says.satisfaction)),
  };
}
