import { percent } from '../../../domain/figures/rates';
import { draw } from '../../../domain/samples/sampling';
import { addDays, at } from '../../../domain/time/time';
import { audited, hospitalForEach } from '../../../tests/hospital';
import { putDown } from '../../../tests/hospital/calling';
import { followUpsOf } from '../../../tests/hospital/discharges';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import { layRecords, layStays } from '../../../tests/hospital/samples';
import { changePolicy } from '../../../types/changes/changePolicy';
import { defaultPolicy } from '../../../types/policy/policy';
import { drawSample } from '../../../types/samples/drawSample';
import { listSamples } from '../../../types/samples/listSamples';
import { recordSpotCheck } from '../../../types/samples/recordSpotCheck';
import { viewSample } from '../../../types/samples/viewSample';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: {
    lin: ['followUpOffice'],
    office: ['outpatientOffice'],
    bound: { roles: ['followUpOffice'], departments: ['K02'] },
  },
});

const today = '2026-11-23';
const spot = { kind: 'spot', month: '2026-10', office: 'medical' } as const;

describe('of patients discharged in the last three days, one in ten (R17)', () => {
  test('alive, of those days only, and imported by then', async () => {
    await layStays(hospital, 55, addDays(today, -3));
    await layStays(hospital, 50, today);
    await layStays(hospital, 30, addDays(today, -4));
    await layStays(hospital, 30, addDays(today, -2), { dead: true });
    const { sample } = await hospital.value(drawSample, { kind: 'discharged' }, 'lin');
    expect(sample).toMatchObject({
      from: '2026-11-20',
      to: today,
      percent: 10,
      population: 105,
      drawn: 11,
      checked: 0,
      by: 'lin',
    });
    const { records, repeated } = await hospital.value(
      viewSample,
      { sampleId: sample.sampleId },
      'lin',
    );
    expect(repeated).toBe(true);
    expect(records).toHaveLength(11);
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(11);
    expect(records.every(({ date }) => date === today || date === '2026-11-20')).toBe(true);
    expect(records[0]?.name).toMatch(/\*/);
  });

  test('is repeatable from its recorded seed, also when more patients are imported later', async () => {
    await layStays(hospital, 80, today);
    const { sample } = await hospital.value(drawSample, { kind: 'discharged' }, 'lin');
    hospital.at(now + 3_600_000);
    await layStays(hospital, 40, today, {}, 80);
    const again = await hospital.value(viewSample, { sampleId: sample.sampleId }, 'office');
    expect(again.repeated).toBe(true);
    const ids = Array.from({ length: 80 }, (_, i) => `stay-${today}-${i}`);
    expect(again.records.map(({ recordId }) => recordId)).toEqual(draw(ids, 10, sample.seed));
  });

  test('is repeatable also when its rows are corrected later', async () => {
    await layStays(hospital, 80, today);
    const { sample } = await hospital.value(drawSample, { kind: 'discharged' }, 'lin');
    await hospital.stack.store.update('discharges', {
      filter: { _id: { $gt: `stay-${today}-4` } },
      update: { $set: { dischargedOn: '2026-10-01', dead: true } },
      multi: true,
    });
    const again = await hospital.value(viewSample, { sampleId: sample.sampleId }, 'lin');
    expect(again.repeated).toBe(true);
    expect(again.sample).toEqual(sample);
  });

  test('drawn twice a day it is one draw; the next day it is another', async () => {
    await layStays(hospital, 40, today);
    const first = await hospital.value(drawSample, { kind: 'discharged' }, 'lin');
    const second = await hospital.value(drawSample, { kind: 'discharged' }, 'office');
    expect(second).toEqual(first);
    hospital.at(at('2026-11-24', '09:00'));
    await hospital.value(drawSample, { kind: 'discharged' }, 'lin');
    const { samples } = await hospital.value(listSamples, { kind: 'discharged' }, 'lin');
    expect(samples.map(({ to }) => to)).toEqual(['2026-11-24', today]);
    expect(new Set(samples.map(({ seed }) => seed)).size).toBe(2);
    expect((await hospital.value(listSamples, { kind: 'spot' }, 'lin')).samples).toEqual([]);
  });

  test('an empty population is reported', async () => {
    expect(await hospital.refusal(drawSample, { kind: 'discharged' }, 'lin')).toBe('SAMPLE_EMPTY');
    expect(await hospital.refusal(drawSample, spot, 'lin')).toBe('SAMPLE_EMPTY');
  });
});

describe('the calls of a draw (R17)', () => {
  const drawn = async () =>
    (await hospital.value(drawSample, { kind: 'discharged' }, 'lin')).sample.sampleId;
  const seen = (sampleId: string) => hospital.value(viewSample, { sampleId }, 'lin');

  test('are planned with it, one for a stay; not for a patient who died or never wants calls', async () => {
    await layStays(hospital, 20, today);
    await layStays(hospital, 1, today, { personId: 'never' }, 20);
    await hospital.stack.store.insert('followUps', [
      { _id: 'told', personId: 'never', neverCall: true, open: false },
    ]);
    const sampleId = await drawn();
    const ids = (await seen(sampleId)).records.map(({ recordId }) => `sampled-${recordId}`);
    const calls = (await followUpsOf(hospital)).filter(({ kind }) => kind === 'sampled');
    expect(calls.length).toBeGreaterThan(0);
    for (const { _id, personId, by, nextOn, dueOn } of calls) {
      expect(ids).toContain(_id);
      expect(personId).not.toBe('never');
      expect([by, nextOn, dueOn]).toEqual(['followUpOffice', today, '2026-11-26']);
    }
    // A draw whose call died before its calls were planned.
    await hospital.stack.store.remove('followUps', { filter: { kind: 'sampled' }, multi: true });
    await hospital.set('samples', sampleId, { owesCalls: true });
    await hospital.runJobs();
    expect((await followUpsOf(hospital)).filter(({ kind }) => kind === 'sampled')).toHaveLength(
      calls.length,
    );
    hospital.at(at('2026-11-24', '09:00'));
    await drawn();
    const stays = (await followUpsOf(hospital)).map(({ dischargeId }) => dischargeId);
    expect(new Set(stays).size).toBe(stays.length);
  });

  test('their results are shown with the draw, and counted by department', async () => {
    await layStays(hospital, 1, today);
    const sampleId = await drawn();
    const [record] = (await seen(sampleId)).records;
    expect(record?.call).toMatchObject({ state: 'due' });
    await putDown(hospital, record!.call!.followUpId, 'reached', { satisfaction: 'basic' }, 'lin');
    const after = await seen(sampleId);
    expect(after.sample.calls).toEqual({
      ...{ planned: 1, reached: 1, satisfied: 0, basic: 1, dissatisfied: 0 },
    });
    expect(after.records[0]?.call?.state).toBe('reached');
    hospital.at(now + 3_600_000);
    await sumFigures(hospital);
    const { rows } = await viewMonth(hospital, '2026-11');
    expect(rows.find(({ department }) => department === '骨科')?.sums).toMatchObject({
      ...{ sampled: 1, sampledReached: 1, sampledBasic: 1 },
    });
  });
});

test('a spot check compares what the patient says with the record (R17)', async () => {
  await layRecords(hospital, 40, { lastOutcome: 'reached', satisfaction: 'satisfied' });
  const { sampleId } = (await hospital.value(drawSample, spot, 'office')).sample;
  const { records } = await hospital.value(viewSample, { sampleId }, 'office');
  expect(records[0]?.recorded).toEqual({ outcome: 'reached', satisfaction: 'satisfied' });
  const [one, two] = records.map(({ recordId }) => recordId);
  const check = (recordId: string, says: object, found: boolean) =>
    hospital.value(recordSpotCheck, { sampleId, recordId, found, says: says as never }, 'office');
  await check(one!, { called: true, satisfaction: 'satisfied' }, true);
  const { sample, record } = await check(
    two!,
    { called: true, satisfaction: 'dissatisfied' },
    false,
  );
  expect(record.check?.says).toEqual({ called: true, satisfaction: 'dissatisfied' });
  expect(sample.comparison).toEqual({
    ...{ asked: 2, agree: 1 },
    recorded: { satisfied: 2, basic: 0, dissatisfied: 0 },
    said: { satisfied: 1, basic: 0, dissatisfied: 1 },
  });
});

describe('a month’s records, checked by the offices (R17)', () => {
  test('one draw for each office, from existing records; each with its own seed', async () => {
    await layRecords(hospital, 100);
    await layRecords(hospital, 20, { open: true, state: 'open' });
    await layRecords(hospital, 20, { tried: false });
    const { sample } = await hospital.value(drawSample, spot, 'office');
    expect(sample).toMatchObject({ percent: 5, population: 100, drawn: 5, office: 'medical' });
    const nursing = await hospital.value(drawSample, { ...spot, office: 'nursing' }, 'office');
    expect(nursing.sample.seed).not.toBe(sample.seed);
    const { samples, percent: of } = await hospital.value(listSamples, { kind: 'spot' }, 'office');
    expect(of).toBe(5);
    expect(samples.map(({ office }) => office).sort()).toEqual(['medical', 'nursing']);
  });

  test('found true or not, corrected later; the rate is computed from the sums', async () => {
    await layRecords(hospital, 60);
    const { sample } = await hospital.value(drawSample, spot, 'office');
    const { sampleId } = sample;
    const { records } = await hospital.value(viewSample, { sampleId }, 'office');
    expect(records).toHaveLength(3);
    const [one, two, three] = records.map(({ recordId }) => recordId);
    for (const [recordId, found] of [
      [one, true],
      [two, false],
      [three, true],
    ] as const)
      await hospital.value(recordSpotCheck, { sampleId, recordId: recordId!, found }, 'office');
    const after = await hospital.value(
      recordSpotCheck,
      { sampleId, recordId: two!, found: true, note: '电话核实过了' },
      'lin',
    );
    expect(after.record.check).toMatchObject({ found: true, note: '电话核实过了', by: 'lin' });
    expect(after.sample).toMatchObject({ checked: 3, foundTrue: 3, drawn: 3 });
    await hospital.value(recordSpotCheck, { sampleId, recordId: one!, found: false }, 'lin');
    const { samples } = await hospital.value(listSamples, { kind: 'spot' }, 'lin');
    expect(percent(samples[0]!.foundTrue, samples[0]!.checked)).toBe('66.67');
    expect(await audited(hospital, 'recordSpotCheck')).toHaveLength(5);
  });

  test('the finding may name a person, and is stored sealed', async () => {
    await layRecords(hospital, 20);
    const { sample } = await hospital.value(drawSample, spot, 'lin');
    const { records } = await hospital.value(viewSample, { sampleId: sample.sampleId }, 'lin');
    const check = {
      sampleId: sample.sampleId,
      recordId: records[0]!.recordId,
      found: false,
      note: '本人王小明说没有接到电话',
    };
    const { record } = await hospital.value(recordSpotCheck, check, 'lin');
    expect(record.check?.note).toBe(check.note);
    const [seen] = (await hospital.value(viewSample, { sampleId: sample.sampleId }, 'lin')).records;
    expect(seen?.check?.note).toBe(check.note);
    const stored = JSON.stringify([await hospital.all('samples'), await hospital.all('audit')]);
    expect(stored).toContain(sample.seed);
    expect(stored).not.toContain('王小明');
  });

  test('a record that was not drawn cannot be checked, and nothing changes', async () => {
    await layRecords(hospital, 60);
    const { sample } = await hospital.value(drawSample, spot, 'office');
    for (const wrong of [
      { sampleId: sample.sampleId, recordId: 'none', found: true },
      { sampleId: 'none', recordId: 'none', found: true },
    ])
      expect(await hospital.refusal(recordSpotCheck, wrong, 'office')).toBe('SAMPLE_UNKNOWN');
    expect(await hospital.refusal(viewSample, { sampleId: 'none' }, 'office')).toBe(
      'SAMPLE_UNKNOWN',
    );
  });

  test('a member limited to departments sees and checks only their records (R20)', async () => {
    await layRecords(hospital, 200);
    const { sample } = await hospital.value(drawSample, spot, 'office');
    const { sampleId } = sample;
    const all = await hospital.value(viewSample, { sampleId }, 'office');
    const own = await hospital.value(viewSample, { sampleId }, 'bound');
    expect(own.records).toEqual(all.records.filter(({ department }) => department === '骨科'));
    const foreign = all.records.find(({ department }) => department === '产科');
    if (foreign)
      expect(
        await hospital.refusal(
          recordSpotCheck,
          { sampleId, recordId: foreign.recordId, found: true },
          'bound',
        ),
      ).toBe('SAMPLE_UNKNOWN');
  });

  test('the policy decides how many are drawn, and the draw keeps that number', async () => {
    await layRecords(hospital, 50);
    const policy = { ...defaultPolicy, sampling: { percent: 20, days: 5, spotPercent: 10 } };
    await hospital.value(changePolicy, { version: 0, policy, reason: '试行三个月' }, 'office');
    hospital.at(now + 120_000);
    const { sample } = await hospital.value(drawSample, spot, 'office');
    expect(sample).toMatchObject({ percent: 10, drawn: 5 });
    const { days, percent: of } = await hospital.value(listSamples, { kind: 'discharged' }, 'lin');
    expect([days, of]).toEqual([5, 20]);
  });
});
