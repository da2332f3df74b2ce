import { done } from '../../../../types/answer';
import { viewCallWords as contract } from '../../../../types/calling/viewCallWords';
import { staffOperation } from '../../access';
import { callWordsView } from '../steps/callWordsView';

export const viewCallWords = staffOperation(contract, async (_, { now }) =>
  done({ value: await callWordsView(now), subjects: [] }),
);
