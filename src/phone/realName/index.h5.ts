import { texts } from '../../../texts';
import { demoPerson, tellStack } from '../localStack/localStack';
import { askInSheet } from '../sheet/sheet';
import type { RealNameAnswer } from './realName';

const { askRealName: words } = texts.pages.common;

/**
 * In the browser: a sheet instead of WeChat's page for the check; the local stack makes the code.
 */
export async function askRealName(): Promise<RealNameAnswer> {
  const { title, note, agree: yes, refuse: no } = words;
  if (!(await askInSheet({ title, lines: [note], yes, no }))) return 'refused';
  try {
    const body = { kind: 'realName', openid: demoPerson() };
    const { code } = (await tellStack('codes', body)) as { code: string };
    return { code };
  } catch {
    return 'failed';
  }
}
