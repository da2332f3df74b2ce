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
  /** Agrees in the privacy notice before the first form: both switches, then the button. */
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

  /** Fills the fields as with a thumb, which taps each first. */
  async tapAndType(values: Partial<Record<Field, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name as Field).click();
      await this.field(name as Field).pressSequentially(value);
    }
  }

  /** The message below a field with a mistake. */
  mistake = (words: string) => this.phone.role('alert', words);
}
