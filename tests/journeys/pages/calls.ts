import type { Phone } from '../phone';

/** 电话清单 */
export class CallsPage {
  constructor(private readonly phone: Phone) {}
  /** How many are still to be made, as the tab says. */
  open = (count: number) => this.phone.page.getByRole('tab', { name: `要打的 ${count}` }).waitFor();
  done = () => this.phone.page.getByRole('tab', { name: '打过的' }).click();
  /** What came of the call that is being worked on. */
  record = (outcome: string) => this.phone.tap(outcome);

  /** Whom to call, in order. */
  names = () => this.phone.page.locator('.call-name').filter({ visible: true }).allInnerTexts();
}
