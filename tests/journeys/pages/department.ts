import type { Phone } from '../phone';

/** 选择医生 */
export class DepartmentPage {
  constructor(private readonly phone: Phone) {}
  choose = (doctor: string) => this.phone.tap(new RegExp(`^${doctor}`));
}
