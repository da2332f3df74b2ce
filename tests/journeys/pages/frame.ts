import type { Page } from 'playwright-core';

/** The frame around the phone: the current person, and the hospital’s clock. */
export class FramePage {
  constructor(private readonly page: Page) {}
  private phone = () => this.page.frameLocator('#app');
  open = (url: string) => this.page.goto(url);
  switchTo = (person: string) => this.page.getByRole('radio', { name: person }).check();
  move = (by: string) => this.page.getByRole('button', { name: by }).click();
  close = () => this.page.close();

  /** Waits for words in the bar or on the phone. */
  async sees(...words: string[]): Promise<void> {
    for (const each of words) {
      const beside = this.page.getByText(each).filter({ visible: true });
      const inside = this.phone().getByText(each).filter({ visible: true });
      await Promise.any([beside.first().waitFor(), inside.first().waitFor()]);
    }
  }
}
