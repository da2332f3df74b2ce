import { at } from '../../../../domain/time/time';
import { audited } from '../../../../tests/hospital';
import {
  callsToday,
  friday,
  hospitalThatCalls,
  idOf,
  putDown,
  rowOfLong,
  rowOfQian,
  viewCall,
} from '../../../../tests/hospital/calling';
import { bringDischarges, followUpsOf } from '../../../../tests/hospital/discharges';
import { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import { saveFollowUpDraft } from '../../../../types/calling/saveFollowUpDraft';
import { viewDischarged } from '../../../../types/discharges/viewDischarged';
import type { FollowUpOutcome } from '../../../../types/followups/followUps';

const hospital = hospitalThatCalls();

describe('one call (R15)', () => {
  test('shows what to know before the call and what to ask, by round and department', async () => {
    await bringDischarges(hospital, rowOfQian);
    const page = await viewCall(hospital, await idOf(hospital, 'discharge1'));
    expect(page).toMatchObject({
      callable: true,
      person: {
        name: '钱家伟',
        sex: 'male',
        age: 22,
        documentMasked: '429***********1094',
        phones: [{ phone: '19900006496', wrong: false }],
      },
      discharge: { diagnosis: '脑外伤', dischargedOn: friday, result: 'better' },
      visits: [],
      surveys: [],
      cases: [],
      care: [],
    });
    expect(page.questions.map(({ id }) => id)).toEqual([
      'feeling',
      'wound',
      'lochia',
      'medicine',
      'praise',
      'suggestion',
    ]);
    expect(page.earlier.map(({ kind }) => kind).sort()).toEqual(['discharge2', 'discharge3']);
  });

  test('a draft is kept for any caller who opens the call next, until the call is recorded', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    const half = { note: '在吃饭，半小时后再打', answers: { feeling: '差不多' } };
    await hospital.value(saveFollowUpDraft, { followUpId, record: half }, 'office');
    const { draft, followUp } = await viewCall(hospital, followUpId, 'other');
    expect(draft).toMatchObject({ by: 'office', record: { ...half, way: 'phone' } });
    expect(followUp.draft).toBe(true);
    expect(JSON.stringify(await followUpsOf(hospital))).not.toContain('半小时');
    await putDown(hospital, followUpId, 'busy');
    expect(await viewCall(hospital, followUpId)).not.toHaveProperty('draft');
    await putDown(hospital, followUpId, 'declined');
    expect(await hospital.refusal(saveFollowUpDraft, { followUpId, record: half }, 'office')).toBe(
      'FOLLOW_UP_OVER',
    );
  });

  test('a reached patient: caller, channel, answers, action; once for a request, and then it is closed', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    const wish = {
      requestId: 'request-1',
      followUpId,
      record: {
        outcome: 'reached' as const,
        answers: { feeling: '好多了', nothing: '没有这个问题' },
        note: '家属接的电话',
        did: '已提醒复查',
        satisfaction: 'satisfied' as const,
      },
    };
    const once = await hospital.value(recordFollowUp, wish, 'office');
    const twice = await hospital.value(recordFollowUp, wish, 'office');
    expect(twice).toEqual(once);
    expect(once).toMatchObject({
      ended: 0,
      followUp: { state: 'reached', lastOutcome: 'reached', tries: 1 },
      round: {
        state: 'reached',
        attempts: [
          {
            at: at('2026-11-23', '09:00'),
            by: 'office',
            from: '随访中心',
            way: 'phone',
            outcome: 'reached',
            answers: [{ ask: '您现在感觉怎么样，比出院时好些吗？', answer: '好多了' }],
            note: '家属接的电话',
            did: '已提醒复查',
            satisfaction: 'satisfied',
          },
        ],
      },
    });
    expect(
      await hospital.refusal(recordFollowUp, { ...wish, requestId: 'request-2' }, 'office'),
    ).toBe('FOLLOW_UP_OVER');
    expect(
      JSON.stringify([await followUpsOf(hospital), await hospital.all('audit')]),
    ).not.toContain('家属');
    expect(
      (await callsToday(hospital, { when: 'done' })).followUps.map(({ followUpId: id }) => id),
    ).toEqual([followUpId]);
    const [line] = await audited(hospital, 'recordFollowUp');
    expect(line?.details).toEqual({
      outcome: 'reached',
      ended: 0,
    });
  });

  test('two members record the same call at the same time: both are kept while it is open', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    const both = await Promise.all([
      putDown(hospital, followUpId, 'busy'),
      putDown(hospital, followUpId, 'noAnswer', {}, 'other'),
    ]);
    expect(both.map(({ followUp }) => followUp.state)).toEqual(['retry', 'retry']);
    const [stored] = (await followUpsOf(hospital)).filter(({ _id }) => _id === followUpId);
    expect(stored!.attempts.map(({ outcome }) => outcome).sort()).toEqual(['busy', 'noAnswer']);
    expect(stored!.triedOn).toEqual(['2026-11-23']);
  });

  test('not reached: again on another day, three days in all, then closed with the reason', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    expect((await putDown(hospital, followUpId, 'noAnswer')).followUp).toMatchObject({
      state: 'retry',
      nextOn: '2026-11-24',
    });
    expect((await callsToday(hospital)).followUps).toEqual([]);
    hospital.at(at('2026-11-24', '10:00'));
    expect(await callsToday(hospital)).toMatchObject({
      counts: { retry: 1 },
      followUps: [{ followUpId }],
    });
    await putDown(hospital, followUpId, 'busy');
    hospital.at(at('2026-11-25', '10:00'));
    const { followUp, round } = await putDown(hospital, followUpId, 'noAnswer');
    expect(followUp).toMatchObject({ state: 'closed', tries: 3, lastOutcome: 'noAnswer' });
    expect(round.closedBecause).toBe('noAnswer');
    expect((await callsToday(hospital)).followUps).toEqual([]);
  });

  test('a wrong number is marked; a corrected one is called from then on, also in the other rounds', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    await putDown(hospital, followUpId, 'wrongNumber');
    expect((await viewCall(hospital, followUpId)).person.phones).toEqual([
      { phone: '19900006496', wrong: true },
    ]);
    await putDown(hospital, followUpId, 'noSuchNumber', { newPhone: '199 1234 5678' });
    expect((await viewCall(hospital, followUpId)).person.phones).toEqual([
      { phone: '19912345678', wrong: false },
    ]);
    const later = await viewCall(hospital, await idOf(hospital, 'discharge2'));
    expect(later.person.phones[0]).toEqual({ phone: '19912345678', wrong: false });
    expect((await callsToday(hospital, { query: '19912345678' })).followUps).toHaveLength(3);
    const { dischargeId } = later.discharge!;
    const stay = await hospital.value(viewDischarged, { dischargeId }, 'office');
    expect(stay.person.phones[0]).toMatchObject({ phone: '19912345678' });
    const wish = {
      requestId: 'request-9',
      followUpId,
      record: { outcome: 'busy' as const, newPhone: '123' },
    };
    expect(await hospital.call(recordFollowUp, wish, 'office')).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'record.newPhone' }] } },
    });
  });

  test.each<[FollowUpOutcome, string, Record<string, string>]>([
    ['declined', 'closed', { discharge2: 'closed', discharge3: 'closed' }],
    ['movedHospital', 'closed', { discharge2: 'open', discharge3: 'open' }],
    ['notUnderstood', 'open', { discharge2: 'open', discharge3: 'open' }],
    ['readmitted', 'closed', { discharge2: 'closed', discharge3: 'closed' }],
    ['died', 'closed', { discharge2: 'closed', discharge3: 'closed' }],
  ])('the outcome %s leaves the call %s', async (outcome, state, others) => {
    await bringDischarges(hospital, rowOfQian, rowOfLong);
    const { ended } = await putDown(
      hospital,
      await idOf(hospital, 'discharge1', '钱家伟'),
      outcome,
    );
    const own = (await followUpsOf(hospital)).filter(each => each.patientId);
    expect(Object.fromEntries(own.map(each => [each.kind, each.state]))).toEqual({
      discharge1: state,
      ...others,
    });
    expect(ended).toBe(others.discharge2 === 'closed' ? 2 : 0);
    const theirs = (await followUpsOf(hospital)).filter(each => !each.patientId);
    expect(theirs.every(({ open }) => open)).toBe(true);
  });

  test('a patient who has died is never called again: not after a later stay, nor after an earlier visit', async () => {
    await bringDischarges(hospital, rowOfQian);
    await putDown(hospital, await idOf(hospital, 'discharge1'), 'died');
    const later = rowOfQian.replace('ZY1', 'ZY9').replace(`${friday},好转`, '2026-11-22,好转');
    await bringDischarges(hospital, rowOfQian, later);
    expect((await followUpsOf(hospital)).filter(({ open }) => open)).toEqual([]);
    expect(await callsToday(hospital, { when: 'coming' })).toMatchObject({ followUps: [] });
  });

  test('the job completes what a killed call left undone', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    await putDown(hospital, followUpId, 'died');
    await hospital.stack.store.update('followUps', {
      filter: { kind: 'discharge3' },
      update: { $set: { open: true, state: 'open' }, $unset: { closedBecause: '' } },
      multi: true,
    });
    await hospital.set('followUps', followUpId, { owes: true });
    expect(await hospital.runJobs()).toMatchObject({ planFollowUps: { settled: 1 } });
    expect((await followUpsOf(hospital)).filter(({ open, owes }) => open || owes)).toEqual([]);
  });
});
