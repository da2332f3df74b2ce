import { caseOfCall } from './heard';

describe('R14, R16: what a call becomes a case of', () => {
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
  test('a basically satisfied patient’s suggestion, and nobody else’s', () => {
    const suggestion = '饭菜太咸';
    expect(caseOfCall({ satisfaction: 'basic', suggestion })).toMatchObject({
      matter: 'improvement',
    });
    expect(caseOfCall({ satisfaction: 'satisfied', suggestion })).toBeUndefined();
    expect(caseOfCall({ satisfaction: 'basic' })).toBeUndefined();
  });
});
