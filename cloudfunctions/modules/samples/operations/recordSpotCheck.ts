import { defined } from '../../../../domain/defined';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { recordSpotCheck as contract } from '../../../../types/samples/recordSpotCheck';
import { staffOperation } from '../../access';
import { headOf, namesInSamples, recordsOf, sealNote } from '../steps/samples';
import { sampleStore } from '../stores/samples';

export const recordSpotCheck = staffOperation(contract, async (input, { caller, now }) => {
  const { sampleId, recordId, found, note, says } = input;
  const read = await sampleStore.get(sampleId);
  const line = read?.records.findIndex(({ id }) => id === recordId) ?? -1;
  if (!read || line < 0) return refused('SAMPLE_UNKNOWN', {});
  const seen = await recordsOf(read, caller.staff, new Map(), dateOf(now), [recordId]);
  if (!seen.length) return refused('SAMPLE_UNKNOWN', {});
  const check = {
    ...{ found, note: sealNote(read, recordId, note), by: caller.account, at: now },
    ...defined({ says: read.kind === 'spot' ? says : undefined }),
  };
  const after = await sampleStore.check(sampleId, line, recordId, check);
  if (!after) return refused('SAMPLE_UNKNOWN', {});
  const names = await namesInSamples([after]);
  const [record] = await recordsOf(after, caller.staff, names, dateOf(now), [recordId]);
  if (!record) return refused('SAMPLE_UNKNOWN', {});
  const value = { sample: await headOf(after, caller.staff, names), record };
  return done({ value, subjects: [sampleId, recordId], details: { found } });
});
