import { heldByOther, taken } from '../../../../domain/calling/desk';
import { done, refused } from '../../../../types/answer';
import { saveFollowUpDraft as contract } from '../../../../types/calling/saveFollowUpDraft';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { draftKey, followUpStore, whoHolds, workedOn } from '../../followups';
import { policyAt } from '../../policy';

/** A caller who writes holds the call, and keeps it while they write. */
export const saveFollowUpDraft = staffOperation(
  contract,
  async ({ followUpId, record }, { caller, now }) => {
    const { followUp: rules } = await policyAt(now);
    for (let attempt = 1; attempt <= 3; attempt++) {
      const followUp = await workedOn(caller.staff, followUpId);
      if (!followUp) return refused('FOLLOW_UP_UNKNOWN', {});
      if (!followUp.open) return refused('FOLLOW_UP_OVER', {});
      const other = heldByOther(followUp.holder, caller.account, now);
      if (other) return refused('FOLLOW_UP_HELD', await whoHolds(other));
      const draft = { at: now, by: caller.account, sealed: seal(record, draftKey(followUpId)) };
      const holder = taken(followUp.holder, caller.account, now, rules);
      const saved = await followUpStore.saveDraft(followUp, draft, holder);
      if (saved) return done({ value: { savedAt: now }, subjects: [followUpId] });
    }
    return refused('BUSY', {});
  },
);
