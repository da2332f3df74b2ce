import { followUpRecord } from '../../types/calling/followUpRecord';
import { conditionProblems, worryingAnswers } from './condition';

const questions = [
  { id: 'feeling', worrying: ['worse'] },
  { id: 'wound', worrying: ['red', 'wet'] },
];
const today = '2026-11-23';
const problems = (record: object) =>
  conditionProblems(questions, followUpRecord.parse(record), today).map(({ problem }) => problem);

describe('R15: what is missing in the record of a call, given its answers', () => {
  test("only answers that a doctor has to see need the patient's words or a reason", () => {
    const answers = { feeling: 'worse' };
    expect(worryingAnswers(questions, { feeling: 'same', wound: 'wet' })).toEqual(['wound']);
    expect(problems({ answers })).toEqual(['WORDS_MISSING']);
    expect(problems({ answers, worry: ' ? ' })).toEqual(['WORDS_MISSING']);
    expect(problems({ answers, worry: 'it hurts' })).toEqual([]);
    expect(problems({ answers, noDoctorBecause: 'seen today' })).toEqual([]);
    expect(problems({ answers: { feeling: 'better' } })).toEqual([]);
  });

  test('the next call is on a day from tomorrow to a year ahead, and there is none after recovery', () => {
    expect(problems({ nextCallOn: today })).toEqual(['DAY_WRONG']);
    expect(problems({ nextCallOn: '2026-11-24' })).toEqual([]);
    expect(problems({ nextCallOn: '2027-11-24' })).toEqual([]);
    expect(problems({ nextCallOn: '2027-11-25' })).toEqual(['DAY_WRONG']);
    expect(problems({ nextCallOn: '2026-11-24', course: 'recovered' })).toEqual([
      'DAY_AFTER_RECOVERY',
    ]);
  });

  test('a patient who never wants a call gives a reason; one who declines once need not', () => {
    expect(problems({ outcome: 'neverCall' })).toEqual(['REASON_MISSING']);
    expect(problems({ outcome: 'neverCall', refusalReason: 'disturbed' })).toEqual([]);
    expect(problems({ outcome: 'declined' })).toEqual([]);
  });
});
