import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { type FollowUpOutcome, followUpOutcomes } from '../../types/followups/followUps';

/** What a call's record may hold besides its way and a note, which every try may have. */
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
  /** The follow-up is done, tried again on other days, or over for this reason. */
  becomes: 'done' | 'again' | 'over';
  fields: readonly OutcomeField[];
  /** The person's other follow-ups end with it: the rounds of the same stay, or all of them. */
  ends?: 'stay' | 'person';
  /** The number that was dialled is not the patient's. */
  numberWrong?: true;
}

/** What a person who was spoken to may have said, whatever came of the call, and what was done about it. */
const said = ['worry', 'complaint', 'did'] as const;

/**
 * What each outcome of a call brings about, and what may be put down with it (R15). Questions are answered, and how content
 * somebody is is said, by who was reached; worries and complaints by whoever was spoken to, also the family; a better number
 * is asked for where the one dialled was wrong. The form shows what the table names, and the function refuses the rest.
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

/** What becomes of a follow-up after a try with this outcome, while tries are left. */
export const becomes = (outcome: FollowUpOutcome): OutcomeRule['becomes'] => rules[outcome].becomes;

/** The outcomes after which a follow-up is done, tried again, or over, in the order in which they are chosen. */
export const outcomesThat = (wanted: OutcomeRule['becomes']): FollowUpOutcome[] =>
  followUpOutcomes.filter(outcome => becomes(outcome) === wanted);

/** Which of the person's other follow-ups end with this outcome; undefined: none. */
export const endsOf = (outcome: FollowUpOutcome): OutcomeRule['ends'] => rules[outcome].ends;

/** Whether this outcome says that the number dialled is not the patient's. */
export const findsNumberWrong = (outcome: FollowUpOutcome): boolean =>
  rules[outcome].numberWrong === true;

/** Whether a field may be filled in with an outcome; with none chosen yet, no field may. */
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

/** The fields of a record that are filled in and do not go with its outcome, in the table's order; none when it fits (R15). */
export function fieldsThatDoNotFit(
  outcome: FollowUpOutcome,
  record: Pick<FollowUpRecord, OutcomeField>,
): OutcomeField[] {
  const filled = filledIn(record);
  return outcomeFields.filter(field => filled[field] && !mayHave(outcome, field));
}
