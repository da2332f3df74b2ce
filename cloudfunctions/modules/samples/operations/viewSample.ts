import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewSample as contract } from '../../../../types/samples/viewSample';
import { staffOperation } from '../../access';
import { headOf, namesInSamples, recordsOf, repeats } from '../steps/samples';
import { sampleStore } from '../stores/samples';

export const viewSample = staffOperation(contract, async ({ sampleId }, { caller, now }) => {
  const sample = await sampleStore.get(sampleId);
  if (!sample) return refused('SAMPLE_UNKNOWN', {});
  const names = await namesInSamples([sample]);
  const [head, records, repeated] = await Promise.all([
    headOf(sample, caller.staff, names),
    recordsOf(sample, caller.staff, names, dateOf(now)),
    repeats(sample),
  ]);
  const value = { sample: head, repeated, records };
  return done({ value, subjects: [sampleId, ...records.map(({ recordId }) => recordId)] });
});
