import type { Phone } from '../phone';

/** Types a code in place of a scan, as in a browser without a camera. */
export async function typeCode(phone: Phone, code: string): Promise<void> {
  const scanner = phone.page.getByRole('dialog');
  await scanner.getByLabel('预约码').fill(code);
  await scanner.getByRole('button', { name: '查找' }).click();
}
