import type { Phone } from '../phone';

/** 停诊替诊: the sessions of a day, and the changes to one. */
export class StopPage {
  constructor(private readonly phone: Phone) {}
  day = (date: string) => this.phone.press(this.phone.page.getByRole('tab', { name: date }));
  session = (doctor: string, period: string) => this.phone.tap(`${doctor} · ${period}`);
  choose = (kind: '停诊' | '替诊') => this.radio(new RegExp(`^${kind}`)).click();
  because = (reason: string) => this.radio(reason).click();
  submit = () => this.phone.tap(/^办理/);

  private radio = (name: string | RegExp) =>
    this.phone.page.getByRole('radio', { name }).filter({ visible: true });

  /** The preview’s numbers, each with its words. */
  effect = async () =>
    (await this.phone.page.locator('.effect').filter({ visible: true }).allInnerTexts()).map(text =>
      text.replace(/\s+/g, ' '),
    );
}
