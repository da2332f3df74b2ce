import type { Phone } from '../phone';

/** 确认预约, also for a move. */
export class ConfirmPage {
  constructor(private readonly phone: Phone) {}
  addPatient = () => this.phone.tap('添加就诊人');
  submit = () => this.phone.tap(/^给.*预约$/);
  submitTwice = () => this.phone.button(/^给.*预约$/).dblclick();
  submitMove = () => this.phone.tap('确认改约');
  /** The message of a refusal, with the remedy. */
  refusal = (words: string | RegExp) => this.phone.role('alert', words);
  chosen = () => this.phone.page.getByRole('radio', { checked: true }).allInnerTexts();
}
