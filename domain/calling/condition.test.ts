import { followUpRecord } from '../../types/calling/followUpRecord';
import { conditionProblems, worryingAnswers } from './condition';

const questions = [
  { id: 'feeling', worrying: ['worse'] },
  { id: 'wound', worrying: ['red', 'wet'] },
];
const today = '2026-11-23';
const problems = (record: object) =>
  conditionProblems(questions, followUpRecord.parse(record), today).map(({ problem }) => problem);

describe('R15: what a call lacks by its own answers', () => {
  test('answers that a doctor has to see ask for words or a reason, and nothing else does', () => {
    const answers = { feeling: 'worse' };
    expect(worryingAnswers(questions, { feeling: 'same', wound: 'wet' })).toEqual(['wound']);
    expect(problems({ answers })).toEqual(['WORDS_MISSING']);
    expect(problems({ answers, worry: ' ? ' })).toEqual(['WORDS_MISSING']);
    expect(problems({ answers, worry: 'it hurts' })).toEqual([]);
    expect(problems({ answers, noDoctorBecause: 'seen today' })).toEqual([]);
    expect(problems({ answers: { feeling: 'better' } })).toEqual([]);
  });

  test('the next call is from tomorrow on, within a year, and not after recovery', () => {
    expect(problems({ nextCallOn: today })).toEqual(['DAY_WRONG']);
    expect(problems({ nextCallOn: '2026-11-24' })).toEqual([]);
    expect(problems({ nextCallOn: '2027-11-24' })).toEqual([]);
    expect(problems({ nextCallOn: '2027-11-25' })).toEqual(['DAY_WRONG']);
    expect(problems({ nextCallOn: '2026-11-24', course: 'recovered' })).toEqual([
      'DAY_AFTER_RECOVERY',
    ]);
  });

  test('never again has a reason; declining once may have none', () => {
    expect(problems({ outcome: 'neverCall' })).toEqual(['REASON_MISSING']);
    expect(problems({ outcome: 'neverCall', refusalReason: 'disturbed' })).toEqual([]);
    expect(problems({ outcome: 'declined' })).toEqual([]);
  });
});
