import { defaultPolicy } from '../../types/policy/policy';
import { currentForm, type SurveyAnswers, type SurveyForm } from '../../types/surveys';
import { at } from '../time/time';
import {
  daysToOffer,
  findingOf,
  lastWardDay,
  openingOf,
  ratingsOf,
  surveyStateOf,
  wardOpeningOf,
} from './surveys';

const rules = defaultPolicy.survey;

describe('R14: offered at 19:00 on the evening of the visit, open for 14 days', () => {
  const { opensAt, closesAt } = openingOf('2026-11-25', rules);

  test('open from 25 November 19:00 until before 9 December 19:00', () => {
    expect(opensAt).toBe(at('2026-11-25', '19:00'));
    expect(closesAt).toBe(at('2026-12-09', '19:00'));
    expect(surveyStateOf({ closesAt }, closesAt - 1)).toBe('open');
    expect(surveyStateOf({ closesAt, answeredAt: opensAt }, closesAt - 1)).toBe('answered');
    expect(surveyStateOf({ closesAt, answeredAt: opensAt }, closesAt)).toBe('closed');
  });

  test.each([
    ['just before 19:00', at('2026-11-25', '19:00') - 1, []],
    ['at 19:00', at('2026-11-25', '19:00'), ['2026-11-25']],
    ['the next morning', at('2026-11-26', '08:00'), ['2026-11-25']],
    ['two days late', at('2026-11-27', '19:00'), ['2026-11-25', '2026-11-26', '2026-11-27']],
  ])('the days that are due %s', (_said, now, days) => {
    expect(daysToOffer('2026-11-24', now, rules)).toEqual(days);
  });

  test('a day whose survey would be closed already is not offered', () => {
    const before = daysToOffer('2026-11-24', at('2026-12-09', '19:00') - 1, rules);
    expect(before[0]).toBe('2026-11-25');
    expect(daysToOffer('2026-11-24', at('2026-12-09', '19:00'), rules)[0]).toBe('2026-11-26');
  });
});

test.each([
  ['just before 19:00', at('2026-11-23', '19:00') - 1, '2026-11-19'],
  ['at 19:00', at('2026-11-23', '19:00'), '2026-11-20'],
])('R14: the ward’s form, three days after discharge, %s', (_said, now, day) => {
  expect(lastWardDay(now, rules)).toBe(day);
  expect(wardOpeningOf('2026-11-20', rules)).toEqual({
    opensAt: at('2026-11-23', '19:00'),
    closesAt: at('2026-12-07', '19:00'),
  });
});

describe('R14, R16: what an answer leads to', () => {
  test.each([
    ['content', { overall: 'satisfied', fees: 'basic' }, false, 'other', []],
    ['dissatisfied overall', { overall: 'dissatisfied' }, true, 'other', ['overall']],
    ['one bad rating', { overall: 'basic', fees: 'dissatisfied' }, true, 'fees', ['fees']],
    [
      'two bad ratings: the first of the form says what it is about',
      { fees: 'dissatisfied', skill: 'dissatisfied', overall: 'dissatisfied' },
      true,
      'skill',
      ['overall', 'skill', 'fees'],
    ],
  ])('%s', (_said, answers, complaint, kind, bad) => {
    expect(findingOf(currentForm, answers)).toMatchObject({
      complaint,
      kind,
      bad,
      callBack: false,
    });
  });

  test('a request to be called is no complaint', () => {
    expect(findingOf(currentForm, { overall: 'satisfied', callMe: true })).toMatchObject({
      complaint: false,
      callBack: true,
    });
  });

  test('a suggestion opens a case if the patient is basically satisfied; not if they are satisfied or say nothing', () => {
    const matter = (answers: SurveyAnswers) => findingOf(currentForm, answers, ['没有意见']).matter;
    const suggestions = '候诊区太吵';
    expect(matter({ overall: 'basic', suggestions })).toBe('improvement');
    expect(matter({ overall: 'basic', suggestions: ' 没有意见。' })).toBeUndefined();
    expect(matter({ overall: 'basic' })).toBeUndefined();
    expect(matter({ overall: 'satisfied', suggestions })).toBeUndefined();
    expect(matter({ overall: 'satisfied', suggestions, callMe: true })).toBe('callBack');
    expect(matter({ overall: 'basic', suggestions, fees: 'dissatisfied' })).toBe('complaint');
  });

  test('only ratings are counted, never free text', () => {
    const answers = { overall: 'basic', skill: 'satisfied', suggestions: '多放几把椅子' };
    expect(ratingsOf(currentForm, answers)).toEqual({ skill: 'satisfied' });
  });

  test('answers are read by the version of the form they were given to', () => {
    const next: SurveyForm = {
      version: 2,
      questions: [
        { id: 'whole', kind: 'overall', title: '总体', required: true },
        { id: 'queue', kind: 'rating', title: '候诊', required: false, about: 'process' },
      ],
    };
    expect(findingOf(next, { whole: 'basic', queue: 'dissatisfied' })).toMatchObject({
      overall: 'basic',
      complaint: true,
      kind: 'process',
    });
  });
});
