import fc from 'fast-check';
import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { followUpOutcomes } from '../../types/followups/followUps';
import {
  endsOf,
  fieldsThatDoNotFit,
  findsNumberWrong,
  mayHave,
  type OutcomeField,
  outcomeFields,
  outcomesThat,
} from './outcomes';

const empty: Pick<FollowUpRecord, OutcomeField> = {
  answers: {},
  worry: '',
  did: '',
  newPhone: '',
  ratings: {},
  noDoctorBecause: '',
};
const filled: Required<Pick<FollowUpRecord, OutcomeField>> = {
  answers: { feeling: '好多了' },
  satisfaction: 'satisfied',
  worry: '伤口疼',
  complaint: { kind: 'fees', text: '账单看不懂' },
  did: '已提醒复查',
  newPhone: '13900001234',
  ratings: { fees: 'basic' },
  noDoctorBecause: '已在门诊看过',
  course: 'goesOn',
  nextCallOn: '2026-12-01',
  refusalReason: 'noTime',
};

describe('what may be recorded with an outcome (R15)', () => {
  test('a patient who was reached answers questions, rates, raises worries and complains', () => {
    expect(fieldsThatDoNotFit('reached', { ...filled, newPhone: '' })).toEqual(['refusalReason']);
    expect(fieldsThatDoNotFit('reached', filled)).toEqual(['refusalReason', 'newPhone']);
  });

  test('if nobody was reached, no words of a patient may be recorded', () => {
    for (const outcome of ['noAnswer', 'busy'] as const)
      expect(fieldsThatDoNotFit(outcome, filled)).toEqual([...outcomeFields]);
  });

  test('a corrected number may only be recorded with a wrong one', () => {
    for (const outcome of ['wrongNumber', 'noSuchNumber'] as const)
      expect(fieldsThatDoNotFit(outcome, { ...empty, newPhone: '13900001234' })).toEqual([]);
  });

  test('a family may complain and raise worries, but does not answer the questions of a patient who died', () => {
    expect(fieldsThatDoNotFit('died', filled)).toEqual([
      'answers',
      'satisfaction',
      'ratings',
      'noDoctorBecause',
      'course',
      'nextCallOn',
      'refusalReason',
      'newPhone',
    ]);
  });

  test('blanks count as empty', () => {
    const blank = { ...empty, answers: { pain: '  ' }, worry: ' ', did: '\n', newPhone: ' ' };
    for (const outcome of followUpOutcomes) expect(fieldsThatDoNotFit(outcome, blank)).toEqual([]);
  });

  test('until an outcome is chosen, no field may be filled in', () => {
    expect(outcomeFields.filter(field => mayHave(undefined, field))).toEqual([]);
  });
});

test('whatever is filled in, the reported fields are those that do not fit, and the record fits without them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...followUpOutcomes),
      fc.subarray([...outcomeFields]),
      (outcome, fields) => {
        const record = { ...empty };
        for (const field of fields) Object.assign(record, { [field]: filled[field] });
        const unfit = fieldsThatDoNotFit(outcome, record);
        expect(unfit).toEqual(fields.filter(field => !mayHave(outcome, field)));
        for (const field of unfit)
          Object.assign(record, { [field]: empty[field as keyof typeof empty] });
        expect(fieldsThatDoNotFit(outcome, record)).toEqual([]);
      },
    ),
  );
});

test('R15: "not reached" and "not understood" are tried again; a death ends all calls, a readmission the rounds of the stay', () => {
  expect(outcomesThat('done')).toEqual(['reached']);
  expect(outcomesThat('again')).toEqual([
    'noAnswer',
    'busy',
    'wrongNumber',
    'noSuchNumber',
    'notUnderstood',
  ]);
  expect(outcomesThat('over')).toEqual([
    'declined',
    'neverCall',
    'movedHospital',
    'readmitted',
    'died',
  ]);
  expect(followUpOutcomes.filter(findsNumberWrong)).toEqual(['wrongNumber', 'noSuchNumber']);
  expect(followUpOutcomes.filter(each => endsOf(each) === 'stay')).toEqual([
    'declined',
    'readmitted',
  ]);
  expect(followUpOutcomes.filter(each => endsOf(each) === 'person')).toEqual(['neverCall', 'died']);
});
