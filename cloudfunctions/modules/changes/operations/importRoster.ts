import { defined } from '../../../../domain/defined';
import { done } from '../../../../types/answer';
import { importRoster as contract } from '../../../../types/changes/importRoster';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { doneWith } from '../../files';
import { policyAt } from '../../policy';
import { makeChange } from '../steps/makeChange';

/**
 * The roster is one document, so it comes into force completely or not at all; the sessions follow
 * from it.
 */
export const importRoster = staffOperation(contract, async (input, { caller, now }) => {
  const { typed, ...file } = input;
  const making = { account: caller.account, policy: await policyAt(now), now };
  const change = { kind: 'roster' as const, file };
  const made = await makeChange({ change, reason: '', ...defined({ typed }) }, making);
  if (!made.ok) return made;
  await doneWith(file, caller.account, now);
  const { effect, prepared } = made.value;
  const { rows = [], departments = [], doctors = [], _id = '' } = prepared?.roster ?? {};
  const skipped = prepared?.skipped ?? [];
  const { added, changed, unchanged, withdrawn } = effect;
  const kept = effect.kept.map(({ sessionId, bookings }) => ({ sessionId, bookings }));
  return done({
    value: {
      rows: rows.length,
      skipped: namedRows(skipped),
      skippedCount: skipped.length,
      departments: departments.length,
      doctors: doctors.length,
      sessions: { added, changed, unchanged, withdrawn, kept },
    },
    subjects: [_id],
    details: { rows: rows.length, skipped: skipped.length },
  });
});
