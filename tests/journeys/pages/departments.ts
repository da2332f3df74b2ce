import type { Phone } from '../phone';

/** 选择科室 */
export class DepartmentsPage {
  constructor(private readonly phone: Phone) {}
  choose = (department: string) => this.phone.tap(new RegExp(`^${department}`));
  search = (text: string) => this.phone.page.getByLabel('搜科室、医生，或哪里不舒服').fill(text);
  which = () => this.phone.tap(/^不知道挂哪个科/);
}
