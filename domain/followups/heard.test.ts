import { caseOfCall } from './heard';

describe('R14, R16: which case a call opens', () => {
  test('a complaint, dissatisfaction or a bad rating', () => {
    expect(caseOfCall({ complaint: { kind: 'fees' } })).toEqual({
      matter: 'complaint',
      kind: 'fees',
    });
    expect(caseOfCall({ satisfaction: 'dissatisfied' })).toEqual({
      matter: 'complaint',
      kind: 'other',
    });
    expect(caseOfCall({ satisfaction: 'basic', ratings: { facilities: 'dissatisfied' } })).toEqual({
      matter: 'complaint',
      kind: 'process',
    });
  });
  test('a suggestion of a basically satisfied patient, and of nobody else', () => {
    const suggestion = '饭菜太咸';
    expect(caseOfCall({ satisfaction: 'basic', suggestion })).toMatchObject({
      matter: 'improvement',
    });
    expect(caseOfCall({ satisfaction: 'satisfied', suggestion })).toBeUndefined();
    expect(caseOfCall({ satisfaction: 'basic' })).toBeUndefined();
  });
});
