import type { Phone } from '../phone';

/** 电话清单 */
export class CallsPage {
  constructor(private readonly phone: Phone) {}
  /** Waits for the number of open calls on the tab. */
  open = (count: number) => this.phone.page.getByRole('tab', { name: `要打的 ${count}` }).waitFor();
  done = () => this.phone.page.getByRole('tab', { name: '打过的' }).click();
  /** Records the result of the current call. */
  record = (outcome: string) => this.phone.tap(outcome);

  /** The names to call, in order. */
  names = () => this.phone.page.locator('.call-name').filter({ visible: true }).allInnerTexts();
}
