import type { Phone } from '../phone';
import { typeCode } from './scan';

/** 导诊台: the staff’s first page. */
export class TodayPage {
  constructor(private readonly phone: Phone) {}
  open = () => this.phone.open('desk/today');
  calls = () => this.phone.tap(/^电话清单/);
  stops = () => this.phone.tap(/^停诊替诊/);
  people = () => this.phone.tap(/^就诊人/);

  async scan(code: string): Promise<void> {
    await this.phone.tap('扫码报到');
    await typeCode(this.phone, code);
  }
}
