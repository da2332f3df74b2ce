import type { Phone } from '../phone';

/** 选择时段 */
export class DoctorPage {
  constructor(private readonly phone: Phone) {}
  day = (date: string) => this.phone.press(this.phone.page.getByRole('tab', { name: date }));
  /** A slot by its text from the start time on: `09:00.*约满`. */
  slot = (start: string) => this.phone.button(new RegExp(`^${start}`));
  choose = (start: string) => this.phone.press(this.slot(start));
}
