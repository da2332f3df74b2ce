import type { Phone } from '../phone';

/** 今日随访, 随访电话, 出院患者档案 */
export class FollowUpPages {
  constructor(private readonly phone: Phone) {}
  open = () => this.phone.open('followup/today');

  private radio = (name: string | RegExp) =>
    this.phone.page.getByRole('radio', { name }).filter({ visible: true });

  /** Gives a file to the page that asks for one. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.phone.page.waitForEvent('filechooser');
    await this.phone.tap(/^选择文件|换一个文件/);
    await (await chooser).setFiles(file);
    await this.phone.sees(/^已选：/);
  }
  import = async () => {
    await this.phone.sees('导入后会这样，现在还没有改动');
    await this.phone.press(this.phone.page.getByRole('button', { name: '导入', exact: true }));
  };

  /** The number of calls in each state today. */
  async counts(): Promise<Record<string, number>> {
    await this.radio(/^全部/).waitFor();
    const said = await this.radio(/ \d+$/).evaluateAll(all =>
      all.map(each => each.getAttribute('aria-label')?.split(' ') ?? []),
    );
    return Object.fromEntries(said.map(([name, count]) => [name, Number(count)]));
  }

  async search(query: string): Promise<void> {
    await this.phone.page.getByRole('searchbox').filter({ visible: true }).fill(query);
    await this.phone.tap('查找');
  }

  /** Opens the file of a stay by its number. */
  async file(stay: string): Promise<void> {
    await this.open();
    await this.search(stay);
    await this.phone.sees('出院患者（1）');
    await this.phone.press(this.phone.page.locator('.line').filter({ visible: true }).first());
    await this.phone.sees('随访记录');
  }
  /** Opens the first round to call from the file. */
  async toCall(): Promise<void> {
    await this.phone.tap('去随访');
    await this.phone.sees('联系结果');
  }

  choice = (name: string) => this.radio(name).click();
  isChosen = (name: string) => this.radio(`✓ ${name}`).isVisible();
  private field = (label: string) =>
    this.phone.page
      .locator('.field')
      .filter({ hasText: label, visible: true })
      .locator('input, textarea');
  write = (label: string, words: string) => this.field(label).fill(words);
  written = (label: string) => this.field(label).inputValue();
  pick = (label: string, option: string) =>
    this.phone.page.getByLabel(label).filter({ visible: true }).selectOption(option);
  date = (label: string, date: string) =>
    this.phone.page.getByLabel(label).filter({ visible: true }).fill(date);
  /** Chooses a result for an unreached patient, and records it. */
  async outcome(name: string): Promise<void> {
    await this.choice(name);
    await this.record();
  }
  /** The name on the current call’s page. */
  whom = () => this.phone.page.locator('.taro_page:visible .name-line-large').last().innerText();
  /** Presses the whole name, because the list of earlier calls contains it too. */
  reached = () =>
    this.phone.press(
      this.phone.page
        .getByRole('button', { name: '已联系上', exact: true })
        .filter({ visible: true })
        .first(),
    );
  record = () => this.phone.tap(/^记下：/);
}
