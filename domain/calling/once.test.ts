import { asksAsForm, besidesForm } from './once';

describe('R14: nobody is asked the same question in a call and in a form', () => {
  test.each([
    ['nothing of it', {}, false],
    ['sides that were opened and left', { ratings: {} }, false],
    ['the whole', { satisfaction: 'basic' }, true],
    ['one side', { ratings: { fees: 'satisfied' } }, true],
  ] as const)('a call asks %s', (_said, call, asks) => {
    expect(asksAsForm(call)).toBe(asks);
  });

  test('the callers still ask how the patient feels, but not whom they praise', () => {
    const ids = ['feeling', 'praise', 'suggestion'].map(id => ({ id }));
    expect(besidesForm(ids)).toEqual([{ id: 'feeling' }]);
  });
});
