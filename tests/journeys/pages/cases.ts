import type { Phone } from '../phone';

/** 意见与投诉, 意见办理, 记一条意见, 健康关怀计划 */
export class CasePages {
  constructor(private readonly phone: Phone) {}

  /** Presses a choice by its whole name, chosen or not. */
  choose = (group: string, name: string) =>
    this.phone.press(
      this.phone.page
        .getByRole('radiogroup', { name: group })
        .filter({ visible: true })
        .getByRole('radio', { name: new RegExp(`^(✓ )?${name}$`) }),
    );
  step = (name: string) => this.choose('怎么办理', name);
  private field = (label: string) =>
    this.phone.page
      .locator('.field')
      .filter({ hasText: label, visible: true })
      .locator('input, textarea');
  write = (label: string, words: string) => this.field(label).first().fill(words);
  written = (label: string) => this.field(label).first().inputValue();
  pick = (label: string, option: string) =>
    this.phone.page.getByLabel(label).filter({ visible: true }).selectOption({ label: option });
  /** The first case of the list. */
  first = () =>
    this.phone.press(this.phone.page.locator('.line').filter({ visible: true }).first());
  /** The page's main action. */
  submit = (name: string) =>
    this.phone.press(
      this.phone.page
        .locator('.bottom-bar')
        .filter({ visible: true })
        .getByRole('button', { name, exact: true }),
    );
  /** The number behind a name of the list. */
  count = async (name: string): Promise<number> => {
    const one = this.phone.page
      .getByRole('radio', { name: new RegExp(`^${name} \\d+$`) })
      .filter({ visible: true });
    await one.waitFor();
    return Number((await one.getAttribute('aria-label'))?.split(' ').at(-1));
  };
}
