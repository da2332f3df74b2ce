import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { type FollowUpOutcome, followUpOutcomes } from '../../types/followups/followUps';

/**
 * The fields of a call's record that depend on its outcome. The channel and a note are always
 * allowed.
 */
export const outcomeFields = [
  'answers',
  'satisfaction',
  'ratings',
  'worry',
  'noDoctorBecause',
  'course',
  'nextCallOn',
  'refusalReason',
  'complaint',
  'did',
  'newPhone',
] as const;
export type OutcomeField = (typeof outcomeFields)[number];

interface OutcomeRule {
  /**
   * What happens to the follow-up: it is done, tried again on another day, or closed for this
   * reason.
   */
  becomes: 'done' | 'again' | 'over';
  fields: readonly OutcomeField[];
  /** The other follow-ups of the person that end with it: the rounds of the same stay, or all. */
  ends?: 'stay' | 'person';
  /** The dialled number is not the patient's. */
  numberWrong?: true;
}

/**
 * Fields that any outcome may have if a person answered: what they said, and what the caller did
 * about it.
 */
const said = ['worry', 'complaint', 'did'] as const;

/**
 * The effects of each outcome of a call, and the fields that may be recorded with it (R15).
 * Questions and ratings need a patient who was reached. Worries and complaints may come from
 * anybody spoken to, also the family. A corrected number needs a wrong one. The form shows the
 * fields of this table; the function refuses all others.
 */
const rules: Record<FollowUpOutcome, OutcomeRule> = {
  reached: {
    becomes: 'done',
    fields: [
      'answers',
      'satisfaction',
      'ratings',
      'noDoctorBecause',
      'course',
      'nextCallOn',
      ...said,
    ],
  },
  noAnswer: { becomes: 'again', fields: [] },
  busy: { becomes: 'again', fields: [] },
  wrongNumber: { becomes: 'again', fields: ['newPhone'], numberWrong: true },
  noSuchNumber: { becomes: 'again', fields: ['newPhone'], numberWrong: true },
  notUnderstood: { becomes: 'again', fields: said },
  declined: { becomes: 'over', fields: ['refusalReason', ...said], ends: 'stay' },
  neverCall: { becomes: 'over', fields: ['refusalReason', ...said], ends: 'person' },
  movedHospital: { becomes: 'over', fields: said },
  readmitted: { becomes: 'over', fields: said, ends: 'stay' },
  died: { becomes: 'over', fields: said, ends: 'person' },
};

/** What happens to a follow-up after a try with this outcome, as long as tries are left. */
export const becomes = (outcome: FollowUpOutcome): OutcomeRule['becomes'] => rules[outcome].becomes;

/** The outcomes with this effect, in the order in which they are offered. */
export const outcomesThat = (wanted: OutcomeRule['becomes']): FollowUpOutcome[] =>
  followUpOutcomes.filter(outcome => becomes(outcome) === wanted);

/** The other follow-ups of the person that end with this outcome; undefined: none. */
export const endsOf = (outcome: FollowUpOutcome): OutcomeRule['ends'] => rules[outcome].ends;

/** Whether this outcome says that the dialled number is not the patient's. */
export const findsNumberWrong = (outcome: FollowUpOutcome): boolean =>
  rules[outcome].numberWrong === true;

/** Whether a field may be filled in with an outcome; without an outcome none may. */
export const mayHave = (outcome: FollowUpOutcome | undefined, field: OutcomeField): boolean =>
  outcome !== undefined && rules[outcome].fields.includes(field);

const filledIn = (record: Pick<FollowUpRecord, OutcomeField>): Record<OutcomeField, boolean> => ({
  answers: Object.values(record.answers).some(answer => answer.trim() !== ''),
  satisfaction: record.satisfaction !== undefined,
  ratings: Object.keys(record.ratings).length > 0,
  worry: record.worry.trim() !== '',
  noDoctorBecause: record.noDoctorBecause.trim() !== '',
  course: record.course !== undefined,
  nextCallOn: record.nextCallOn !== undefined,
  refusalReason: record.refusalReason !== undefined,
  complaint: record.complaint !== undefined,
  did: record.did.trim() !== '',
  newPhone: record.newPhone.trim() !== '',
});

/**
 * The filled-in fields of a record that do not fit its outcome, in the order of the table; empty if
 * all fit (R15).
 */
export function fieldsThatDoNotFit(
  outcome: FollowUpOutcome,
  record: Pick<FollowUpRecord, OutcomeField>,
): OutcomeField[] {
  const filled = filledIn(record);
  return outcomeFields.filter(field => filled[field] && !mayHave(outcome, field));
}
