import { monthOf } from '../../domain/time/months';
import { addDays, at } from '../../domain/time/time';
import { failures } from '../../types/figures/figures';
import type { Lots } from './lots';

/** Makes follow-ups with every possible result. */
export class FollowUpMaker {
  readonly followUps: object[] = [];

  constructor(private readonly lots: Lots) {}

  /** Makes a follow-up. Returns whether the patient was reached. */
  make(id: string, date: string, department: object, more: object): boolean {
    this.lots.count('followUps');
    const ended = this.end();
    this.followUps.push({
      _id: id,
      date,
      month: monthOf(date),
      department,
      person: 'sealed '.repeat(40),
      keys: [],
      attempts: [],
      changedAt: at(addDays(date, 3), '10:00'),
      nextOn: '2027-02-01',
      dueOn: '2027-02-01',
      ...ended,
      ...more,
    });
    return ended.state === 'reached';
  }

  private end() {
    const { random, one, count } = this.lots;
    const fate = random();
    if (fate < 0.8) {
      const satisfaction = one(['satisfied', 'basic'] as const);
      count('reached', satisfaction === 'basic' ? 'calledBasic' : 'calledSatisfied');
      return { state: 'reached', open: false, satisfaction };
    }
    if (fate < 0.9) {
      count('toCall');
      return { state: 'open', open: true };
    }
    const closedBecause = one(failures);
    count('failed', `failed_${closedBecause}`);
    return { state: 'closed', open: false, closedBecause };
  }
}
