import type { Phone } from '../phone';

/** 首页 */
export class HomePage {
  constructor(private readonly phone: Phone) {}
  seen = () => this.phone.sees('选好科室、医生和时段');
  book = () => this.phone.tap('预约挂号');
  appointments = () => this.phone.tap(/^我的预约/);
  patients = () => this.phone.tap(/^就诊人/);
}
