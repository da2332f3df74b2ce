import fc from 'fast-check';
import { callAgainOutcome, caseStates } from '../../types/cases/cases';
import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { at } from '../time/time';
import {
  answeredInTime,
  type CaseMove,
  type CaseStanding,
  isOverdue,
  may,
  mayDo,
  opened,
  takeStep,
} from './cases';

const rules = defaultPolicy.cases;
const evening = at('2026-11-25', '19:05');
const fresh = () => opened('complaint', evening, rules);

/** Takes steps that have to be allowed, one minute apart. */
function stepped(moves: CaseMove[], from = fresh()): CaseStanding {
  let standing = from;
  for (const [index, move] of moves.entries()) {
    const outcome = takeStep(standing, move, evening + (index + 1) * 60_000, rules);
    if (!outcome.ok) throw new Error(`${move.action}: ${outcome.refused.code}`);
    standing = outcome.value;
  }
  return standing;
}
const call = (outcome: 'satisfied' | 'notSatisfied' | 'notReached'): CaseMove => ({
  action: 'callAgain',
  outcome,
});

describe('R16: a case must be answered within 3 days, by the end of the third', () => {
  test.each([
    ['on the 28th just before midnight', at('2026-11-29', '00:00') - 1, false, true],
    ['at midnight', at('2026-11-29', '00:00'), true, false],
  ])('opened on 25 November 19:05, answered %s', (_said, now, overdue, inTime) => {
    const standing = fresh();
    expect(standing).toMatchObject({ state: 'open', due: 'answer' });
    expect(isOverdue(standing, now)).toBe(overdue);
    const answered = takeStep(standing, { action: 'answer' }, now, rules);
    expect(answered.ok && answeredInTime(answered.value, now)).toBe(inTime);
  });

  test('the number of days comes from the policy', () => {
    const policy = policySchema.parse({ cases: { answerDays: 1, remedyDays: 2 } });
    const standing = opened('complaint', evening, policy.cases);
    expect(standing.answerBy).toBe(at('2026-11-27', '00:00'));
    const answered = takeStep(standing, { action: 'answer' }, evening, policy.cases);
    expect(answered.ok && answered.value.remedyBy).toBe(at('2026-11-28', '00:00'));
  });

  test('until the deadline, or an answer, it is undecided whether the first answer was in time', () => {
    expect(answeredInTime(fresh(), evening)).toBeUndefined();
    expect(answeredInTime(fresh(), fresh().answerBy)).toBe(false);
  });
});

describe('R16: the steps of a case', () => {
  test('answered, remedied, called again, satisfied: closed', () => {
    const answered = stepped([{ action: 'assign' }, { action: 'answer' }]);
    expect(answered).toMatchObject({ state: 'answered', due: 'remedy' });
    const remedied = stepped([{ action: 'answer' }, { action: 'remedy' }]);
    expect(remedied).toMatchObject({ state: 'remedied', due: 'callAgain' });
    const closed = stepped([{ action: 'answer' }, { action: 'remedy' }, call('satisfied')]);
    expect(closed).toMatchObject({ state: 'closed', open: false, closedBecause: 'satisfied' });
    expect(closed).not.toHaveProperty('due');
    expect(closed).not.toHaveProperty('dueAt');
  });

  test('not satisfied: a new answer is due; the first deadline stays for the figures', () => {
    const again = stepped([{ action: 'answer' }, call('notSatisfied')]);
    expect(again).toMatchObject({
      state: 'calledAgain',
      due: 'answer',
      answerBy: fresh().answerBy,
    });
    expect(again.dueAt).toBe(at('2026-11-29', '00:00'));
    expect(mayDo(again)).toEqual(['assign', 'answer', 'remedy', 'close']);
  });

  test('not reached: the case stays where it is', () => {
    const before = stepped([{ action: 'answer' }]);
    expect(stepped([call('notReached')], before)).toEqual(before);
  });

  test('nobody is called again before an answer, unless they only asked to be called', () => {
    expect(may(fresh(), 'callAgain')).toBe(false);
    expect(may(opened('callBack', evening, rules), 'callAgain')).toBe(true);
  });

  test('a second answer keeps the deadline of the remedy and the moment of the first answer', () => {
    const once = stepped([{ action: 'answer' }]);
    const twice = takeStep(once, { action: 'answer' }, evening + 2 * 86_400_000, rules);
    expect(twice.ok && twice.value).toMatchObject({
      answeredAt: once.answeredAt,
      remedyBy: once.remedyBy,
    });
  });
});

test('R16: after any steps a case has one state, and it is closed only by a satisfied patient or with a reason', () => {
  const move = fc.oneof(
    fc.constantFrom('assign', 'answer', 'remedy', 'close').map(action => ({ action }) as CaseMove),
    fc.constantFrom(...callAgainOutcome.options).map(outcome => call(outcome)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('complaint', 'callBack'),
      fc.array(fc.tuple(move, fc.nat(5 * 86_400_000)), { maxLength: 25 }),
      (matter, moves) => {
        let now = evening;
        let standing = opened(matter as 'complaint', now, rules);
        let closedBy: CaseMove | undefined;
        for (const [each, wait] of moves) {
          now += wait;
          const before = JSON.stringify(standing);
          const outcome = takeStep(standing, each, now, rules);
          expect(outcome.ok).toBe(may(standing, each.action));
          expect(JSON.stringify(standing)).toBe(before);
          if (!outcome.ok) continue;
          if (outcome.value.state === 'closed') closedBy = each;
          // The first answer and its deadline are never overwritten.
          if (standing.answeredAt !== undefined)
            expect(outcome.value.answeredAt).toBe(standing.answeredAt);
          expect(outcome.value.answerBy).toBe(standing.answerBy);
          standing = outcome.value;
        }
        expect(caseStates).toContain(standing.state);
        expect(standing.open).toBe(standing.state !== 'closed');
        expect(standing.open).toBe(standing.dueAt !== undefined);
        expect(standing.open).toBe(standing.due !== undefined);
        expect(standing.open).toBe(standing.closedAt === undefined);
        expect(standing.open).toBe(closedBy === undefined);
        if (closedBy?.action === 'close') expect(standing.closedBecause).toBe('reason');
        else if (closedBy)
          expect([closedBy, standing.closedBecause]).toEqual([call('satisfied'), 'satisfied']);
        if (!standing.open) expect(mayDo(standing)).toEqual([]);
      },
    ),
  );
});
