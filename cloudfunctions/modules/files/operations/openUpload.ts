import { done } from '../../../../types/answer';
import { openUpload as contract } from '../../../../types/files/openUpload';
import { staffOperation } from '../../access';
import { putDown } from '../steps/putDown';

export const openUpload = staffOperation(contract, async ({ requestId }, { caller, now }) => {
  const { path } = await putDown('upload', { account: caller.account, requestId, now });
  return done({ value: { path }, subjects: [] });
});
