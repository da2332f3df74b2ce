import type { Policy } from '../../types/policy/policy';
import { viewNotice } from '../../types/policy/viewNotice';
import { useOperation } from '../api/useOperation';

/**
 * The policy in force, for the numbers in a page's texts; undefined until the hospital has
 * answered.
 */
export function useRules(): Policy | undefined {
  const notice = useOperation(viewNotice, {});
  return notice.state === 'ready' ? notice.value.rules : undefined;
}
