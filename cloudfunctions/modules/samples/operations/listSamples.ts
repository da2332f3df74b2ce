import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listSamples as contract } from '../../../../types/samples/listSamples';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { headOf, namesInSamples } from '../steps/samples';
import { sampleStore } from '../stores/samples';

const pageSize = 20;

export const listSamples = staffOperation(contract, async ({ kind, after }, { caller, now }) => {
  const { sampling } = await policyAt(now);
  const { page, next } = await sampleStore.list(kind, after, pageSize);
  const names = await namesInSamples(page);
  const value = {
    today: dateOf(now),
    percent: kind === 'spot' ? sampling.spotPercent : sampling.percent,
    days: sampling.days,
    samples: await Promise.all(page.map(each => headOf(each, caller.staff, names))),
    ...next,
  };
  return done({ value, subjects: page.map(({ _id }) => _id), details: { kind } });
});
