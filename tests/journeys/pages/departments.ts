import type { Phone } from '../phone';

/** 选择科室 */
export class DepartmentsPage {
  constructor(private readonly phone: Phone) {}
  choose = (department: string) => this.phone.tap(new RegExp(`^${department}`));
}
