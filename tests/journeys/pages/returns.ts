import type { Phone } from '../phone';

/** 复诊: the return date set by the desk or the doctor, 我的复诊 and 预约回访日志. */
export class ReturnsPage {
  constructor(private readonly phone: Phone) {}
  open = () => this.phone.open('returns');
  /** One of the usual dates, such as `2 周`. */
  soon = (step: string) =>
    this.phone.page
      .getByRole('radio', { name: new RegExp(`^${step}`) })
      .filter({ visible: true })
      .click();
  set = () => this.phone.tap(/^(定这一天复诊|改成这一天)$/);
  again = () => this.phone.tap('改日期');
  withdraw = () => this.phone.tap('撤销');
  toSlots = () => this.phone.tap('去选时段');
  openLog = () => this.phone.open('desk/log');
  /** A number of the log by its name. */
  figure = async (name: string) => {
    const total = this.phone.page
      .locator('.total')
      .filter({ has: this.phone.page.getByText(name, { exact: true }), visible: true });
    return Number(await total.locator('.total-figure').innerText());
  };
}
