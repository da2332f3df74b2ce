import type { Phone } from '../phone';

/** Gives the scanner a code, by its letters as in a browser without a camera. */
export async function typeCode(phone: Phone, code: string): Promise<void> {
  const scanner = phone.page.getByRole('dialog');
  await scanner.getByLabel('预约码').fill(code);
  await scanner.getByRole('button', { name: '查找' }).click();
}
