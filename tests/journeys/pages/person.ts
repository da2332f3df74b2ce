import type { Phone } from '../phone';

/** 就诊人 on the desk’s phone: search, and strikes. */
export class PersonPage {
  constructor(private readonly phone: Phone) {}
  revoke = (n: number) =>
    this.phone.press(this.phone.page.getByRole('button', { name: '撤销这次违约' }).nth(n));
  because = (reason: string) => this.phone.page.getByRole('radio', { name: reason }).click();
  confirm = () => this.phone.tap('确定撤销');

  /** Searches the whole hospital and opens the patient with that name. */
  async find(words: string, name: string): Promise<void> {
    const { page } = this.phone;
    await page.getByRole('searchbox', { name: '姓名、电话、证件号或后四位' }).fill(words);
    const search = page.getByRole('button', { name: '查找', exact: true });
    await this.phone.press(search.filter({ visible: true }));
    await this.phone.tap(new RegExp(`^${name}`));
  }
}
