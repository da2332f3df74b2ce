import type { Phone } from '../phone';
import { typeCode } from './scan';

/** 预约与报到: one booking on the desk's phone. */
export class BookingPage {
  constructor(private readonly phone: Phone) {}
  checkIn = () => this.phone.tap('确认报到');
  undo = () => this.phone.tap('撤销报到');
  because = (reason: string) =>
    this.phone.page.getByRole('radio', { name: reason }).filter({ visible: true }).click();

  async next(code: string): Promise<void> {
    await this.phone.tap('扫下一位');
    await typeCode(this.phone, code);
  }
}
