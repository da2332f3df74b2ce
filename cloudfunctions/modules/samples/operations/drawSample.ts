import { randomBytes } from 'node:crypto';
import { scopeOf } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { draw } from '../../../../domain/samples/sampling';
import { datesOf } from '../../../../domain/time/months';
import { addDays, dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { drawSample as contract } from '../../../../types/samples/drawSample';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { planCalls } from '../steps/planCalls';
import { headOf, namesInSamples, populationOf } from '../steps/samples';
import { type Sample, sampleStore } from '../stores/samples';

/**
 * A draw is made from the whole hospital: a member limited to departments cannot make one (R20).
 */
export const drawSample = staffOperation(contract, async (input, { caller, now }) => {
  if (scopeOf(caller.staff, 'figures').of !== 'all') return refused('OTHER_DEPARTMENT', {});
  const policy = await policyAt(now);
  const { sampling } = policy;
  const today = dateOf(now);
  const wanted =
    input.kind === 'discharged'
      ? {
          _id: `discharged-${today}`,
          kind: input.kind,
          from: addDays(today, -sampling.days),
          to: today,
          percent: sampling.percent,
        }
      : {
          _id: `spot-${input.month}-${input.office}`,
          kind: input.kind,
          office: input.office,
          month: input.month,
          from: `${input.month}-01`,
          to: datesOf(input.month).at(-1)!,
          percent: sampling.spotPercent,
        };
  const existing = await sampleStore.get(wanted._id);
  const sample = existing ?? (await drawn(wanted));
  if (!sample) return refused('SAMPLE_EMPTY', {});
  if (sample.owesCalls) await planCalls(sample, policy, now);
  return done({
    value: { sample: await headOf(sample, caller.staff, await namesInSamples([sample])) },
    subjects: [sample._id],
    details: { seed: sample.seed, drawn: sample.records.length },
  });

  /**
   * The new draw, or the one that another member made at the same moment; undefined if there is
   * nothing to draw from.
   */
  async function drawn(
    of: Pick<Sample, '_id' | 'kind' | 'from' | 'to' | 'percent' | 'office' | 'month'>,
  ): Promise<Sample | undefined> {
    const ids = await populationOf({ ...of, drawnAt: now });
    if (!ids.length) return undefined;
    const seed = randomBytes(8).toString('hex');
    const fresh: Sample = {
      ...of,
      drawnAt: now,
      by: caller.account,
      seed,
      population: ids.length,
      records: draw(ids, of.percent, seed).map(id => ({ id })),
      ...defined({ owesCalls: of.kind === 'discharged' ? (true as const) : undefined }),
    };
    return (await sampleStore.insert(fresh, ids)) ? fresh : sampleStore.get(of._id);
  }
});
