import type { Phone } from '../phone';

const PLACEHOLDERS = {
  name: '和证件上一样',
  number: '请照证件填写',
  phone: '手机号，或带区号的座机',
};
type Field = keyof typeof PLACEHOLDERS;

/** 添加就诊人 */
export class PatientFormPage {
  constructor(private readonly phone: Phone) {}
  private field = (name: Field) =>
    this.phone.page.locator(`input[placeholder="${PLACEHOLDERS[name]}"]`);
  /** The privacy notice, which stands before the form the first time: switches both on, and agrees. */
  async agree(): Promise<void> {
    for (const name of ['同意保存我的身份信息', '同意保存我的健康信息'])
      await this.phone.page.getByRole('switch', { name }).click();
    await this.phone.tap('同意并继续');
  }
  save = () => this.phone.tap('保存');
  typed = (name: Field) => this.field(name).inputValue();

  async type(values: Partial<Record<Field, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name as Field);
      await field.fill('');
      await field.pressSequentially(value);
    }
  }

  /** The same as a thumb does it, which taps each field first. */
  async tapAndType(values: Partial<Record<Field, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name as Field).click();
      await this.field(name as Field).pressSequentially(value);
    }
  }

  /** What stands below a field because of a mistake. */
  mistake = (words: string) => this.phone.role('alert', words);
}
