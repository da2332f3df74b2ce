import { agrees, comparisonOf } from './comparing';

describe('R17: what the record says compared with what the patient says', () => {
  test.each([
    [
      'the same',
      { outcome: 'reached', satisfaction: 'basic' },
      { called: true, satisfaction: 'basic' },
      true,
    ],
    ['nobody called a patient who was reached', { outcome: 'reached' }, { called: false }, false],
    [
      'another word for how content',
      { outcome: 'reached', satisfaction: 'satisfied' },
      { called: true, satisfaction: 'basic' },
      false,
    ],
    [
      'only the record says how content',
      { outcome: 'reached', satisfaction: 'satisfied' },
      { called: true },
      true,
    ],
    [
      'a patient who was not reached knows of no call',
      { outcome: 'noAnswer' },
      { called: false },
      true,
    ],
  ] as const)('%s', (_said, recorded, says, same) => {
    expect(agrees(recorded, says)).toBe(same);
  });

  test('the figures of both count only the patients who were asked', () => {
    const recorded = { outcome: 'reached', satisfaction: 'satisfied' } as const;
    expect(
      comparisonOf([
        { recorded, says: { called: true, satisfaction: 'dissatisfied' } },
        { recorded, says: { called: true, satisfaction: 'satisfied' } },
        { recorded, says: undefined },
      ]),
    ).toEqual({
      asked: 2,
      agree: 1,
      recorded: { satisfied: 2, basic: 0, dissatisfied: 0 },
      said: { satisfied: 1, basic: 0, dissatisfied: 1 },
    });
  });
});
