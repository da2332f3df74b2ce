import type { Phone } from '../phone';

/** 导诊台: 今明预约 */
export class DeskPage {
  constructor(private readonly phone: Phone) {}
  tomorrow = () => this.phone.page.getByRole('tab', { name: '明天' }).click();
  today = () => this.phone.page.getByRole('tab', { name: '今天' }).click();

  /** Filters the list by one picker, with the option that begins so. */
  async pick(filter: '科室' | '医生' | '时段', option: string): Promise<void> {
    const picker = this.phone.page.getByRole('combobox', { name: filter });
    await picker.waitFor();
    const options = await picker.locator('option').allInnerTexts();
    const index = options.findIndex(each => each.startsWith(option));
    if (index < 0) throw new Error(`${filter}: no ${option} among ${options}`);
    await picker.selectOption({ index });
  }

  /** The names in the list, in order. */
  names = () => this.phone.page.locator('.booking-name').filter({ visible: true }).allInnerTexts();
}
