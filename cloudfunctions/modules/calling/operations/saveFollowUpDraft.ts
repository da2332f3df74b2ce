import { done, refused } from '../../../../types/answer';
import { saveFollowUpDraft as contract } from '../../../../types/calling/saveFollowUpDraft';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { draftKey, followUpStore, workedOn } from '../../followups';

export const saveFollowUpDraft = staffOperation(
  contract,
  async ({ followUpId, record }, { caller, now }) => {
    const followUp = await workedOn(caller.staff, followUpId);
    if (!followUp) return refused('FOLLOW_UP_UNKNOWN', {});
    const draft = { at: now, by: caller.account, sealed: seal(record, draftKey(followUpId)) };
    const saved = await followUpStore.saveDraft(followUp, draft);
    if (!saved) return refused('FOLLOW_UP_OVER', {});
    return done({ value: { savedAt: now }, subjects: [followUpId] });
  },
);
