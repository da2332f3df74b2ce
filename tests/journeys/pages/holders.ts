import type { Phone } from '../phone';

/** 谁能看到就诊记录: who holds a patient, reached from 就诊人. */
export class HoldersPage {
  constructor(private readonly phone: Phone) {}
  /** Opens the holders from 就诊人, or the proof where the holding is unproven. */
  open = () => this.phone.tap('谁能查看');
  prove = () => this.phone.tap('确认身份');
  agree = () => this.phone.tap('是家人，同意');
  remove = () => this.phone.tap('移除');

  /** The text of each holder’s card. */
  async cards(): Promise<string[]> {
    await this.phone.settled();
    const cards = this.phone.page.locator('.taro_page:visible .card');
    return (await cards.allInnerTexts()).filter(words => /^(我|另一个微信)\n/.test(words));
  }

  /** Proves by WeChat’s phone, with consent in its dialog. */
  async proveByPhone(): Promise<void> {
    await this.phone.tap('用微信手机号确认');
    await this.phone.tap(/^允许$/);
  }
}
