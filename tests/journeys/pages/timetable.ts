import type { Phone } from '../phone';

/** 门诊安排 and the pages that change it: choosing, typing, and the preview. */
export class TimetablePages {
  constructor(private readonly phone: Phone) {}

  /** Chooses in the first visible group. */
  choose = (name: RegExp) =>
    this.phone.press(
      this.phone.page.getByRole('radio', { name }).filter({ visible: true }).first(),
    );
  write = (label: string, words: string) =>
    this.phone.page
      .locator('.field')
      .filter({ hasText: label, visible: true })
      .locator('input')
      .first()
      .fill(words);
  date = (label: string, date: string) =>
    this.phone.page.getByLabel(label).filter({ visible: true }).fill(date);
  async pick(label: string, option: RegExp): Promise<void> {
    const list = this.phone.page.getByLabel(label).filter({ visible: true });
    const index = (await list.locator('option').allInnerTexts()).findIndex(text =>
      option.test(text),
    );
    await list.selectOption({ index });
  }
  preview = () => this.phone.tap('看影响');
  /** Types the reason, and applies the previewed change. */
  async apply(reason: string): Promise<void> {
    await this.choose(new RegExp(`^${reason}`));
    await this.phone.tap('照这样改');
  }
}
