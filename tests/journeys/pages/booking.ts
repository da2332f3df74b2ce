import type { Phone } from '../phone';
import { typeCode } from './scan';

/** 预约与报到: one booking on the desk’s phone. */
export class BookingPage {
  constructor(private readonly phone: Phone) {}
  checkIn = () => this.phone.tap('确认报到');
  undo = () => this.phone.tap('撤销报到');
  because = (reason: string) =>
    this.phone.page.getByRole('radio', { name: reason }).filter({ visible: true }).click();

  private proof = () =>
    this.phone.page
      .getByRole('switch', { name: '已核对证件原件，并确认本人在场' })
      .filter({ visible: true });
  /** Confirms that the document was seen; does nothing where it is not asked. */
  saySeen = () => this.phone.press(this.proof());
  saysSeen = async (): Promise<boolean | undefined> =>
    (await this.proof().count()) > 0
      ? (await this.proof().getAttribute('aria-checked')) === 'true'
      : undefined;

  /** Types the number of the shown document. */
  async read(number: string): Promise<void> {
    const field = this.phone.page.getByRole('textbox', { name: '核对号码（可不填）' });
    await field.filter({ visible: true }).pressSequentially(number);
  }

  async next(code: string): Promise<void> {
    await this.phone.tap('扫下一位');
    await typeCode(this.phone, code);
  }
}
