import type { ValueOf } from '../../../../types/contract';
import type { viewPolicy } from '../../../../types/policy/viewPolicy';
import { textIn } from '../../../cloud/seal';
import { staffStore } from '../../access';
import type { PolicyVersion } from '../stores/policy';

/** Versions of the policy as the office sees them, with the names of their authors. */
export async function policyVersions(
  versions: PolicyVersion[],
): Promise<ValueOf<typeof viewPolicy>['versions']> {
  const names = await staffStore.names(versions.map(({ by }) => by));
  return versions.map(({ _id, version, from, by, reason }) => ({
    version,
    from,
    by: names.get(by) ?? '',
    reason: textIn(reason, _id),
  }));
}
