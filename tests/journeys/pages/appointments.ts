import type { Phone } from '../phone';

/** 我的预约 */
export class AppointmentsPage {
  constructor(private readonly phone: Phone) {}
  past = () => this.phone.page.getByRole('tab', { name: '以前的' }).click();
  coming = () => this.phone.page.getByRole('tab', { name: '待就诊' }).click();
  show = () => this.phone.tap('出示预约码');
  cancel = () => this.phone.tap('取消预约');
}
