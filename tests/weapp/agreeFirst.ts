import type { App } from './runner';

/**
 * Agrees to both kinds of data in the privacy notice before the first form (R25). Does nothing
 * where it was agreed to.
 */
export async function agreeFirst(on: App): Promise<void> {
  if (!on.has('同意并继续')) return;
  await on.tap({ role: 'switch', name: '同意保存我的身份信息' });
  await on.tap({ role: 'switch', name: '同意保存我的健康信息' });
  await on.tap('同意并继续');
}
