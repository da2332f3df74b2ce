import type { Phone } from '../phone';

/** WeChat’s dialog for consent, and 消息提醒. */
export class ConsentsPage {
  constructor(private readonly phone: Phone) {}
  private sheet = () => this.phone.page.getByRole('dialog');
  asked = () => this.sheet().waitFor();
  /** The titles in the dialog. */
  titles = async () => (await this.sheet().locator('.sheet-list').innerText()).split('\n');
  untick = (title: string) => this.sheet().getByRole('checkbox', { name: title }).uncheck();
  always = () => this.sheet().getByRole('checkbox', { name: '不再询问' }).check();
  allow = () => this.sheet().getByRole('button', { name: '允许' }).click();
  refuse = () => this.sheet().getByRole('button', { name: '取消' }).click();
  isAsking = () => this.sheet().isVisible();
  open = () => this.phone.open('messages');
  private row = (label: RegExp) =>
    this.phone.page.getByRole('switch', { name: label }).filter({ visible: true }).first();
  /** The state of one message: the text of the row with its name. */
  standing = (name: string) => this.row(new RegExp(`：${name}$`)).innerText();
  turnOn = (name: string) => this.phone.press(this.row(new RegExp(`^(打开|重新打开)：${name}`)));
  turnOff = (name: string) => this.phone.press(this.row(new RegExp(`^不再接收：${name}`)));
}
