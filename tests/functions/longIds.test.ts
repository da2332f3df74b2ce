import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import type { Voice } from '../../cloudfunctions/modules/voices/stores/voices';
import { isRecordId, longestMade } from '../../domain/ids';
import { addDays, at } from '../../domain/time/time';
import { searchAudit } from '../../types/access/searchAudit';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { answerCase } from '../../types/cases/answerCase';
import { viewCase } from '../../types/cases/viewCase';
import { handleVoice } from '../../types/voices/handleVoice';
import { audited, wish } from '../hospital';
import { hospitalThatCalls, idOf, rowOfQian, viewCall } from '../hospital/calling';
import { bringDischarges } from '../hospital/discharges';

const hospital = hospitalThatCalls();
const LINKS = 20;

/** The longest allowed request id of a phone. */
const longWish = () => wish().padEnd(64, 'x');

/** Records a call’s result, and checks the audit record. */
async function workOn(followUpId: string): Promise<void> {
  const its = (await hospital.all<Case>('cases')).find(({ source }) => source.id === followUpId)!;
  const answer = { requestId: longWish(), caseId: its._id, text: '已向当事护士了解情况' };
  await hospital.value(answerCase, answer, 'office');
  await hospital.value(viewCase, { caseId: its._id }, 'chief');
  expect(await hospital.refusal(viewCase, { caseId: its._id }, 'nurse')).toBe('CASE_UNKNOWN');
  for (const { _id, state, revision } of await hospital.all<Voice>('voices')) {
    expect(_id.length).toBeLessThanOrEqual(longestMade);
    if (state === 'aside') continue;
    const step = { do: 'putAside' as const, text: '已转告' };
    const input = { requestId: longWish(), voiceId: _id, revision, step };
    await hospital.value(handleVoice, input, 'office');
  }
  for (const subject of [followUpId, its._id]) {
    expect(isRecordId(subject)).toBe(true);
    const { records } = await hospital.value(searchAudit, { subject }, 'chief');
    expect(records.length).toBeGreaterThan(0);
  }
}

test('R15: each of twenty calls in a row is opened, its complaint answered, its suggestion set aside, and found again', async () => {
  await bringDischarges(hospital, rowOfQian);
  let followUpId = await idOf(hospital, 'discharge1');
  for (let n = 0; n < LINKS; n++) {
    const day = addDays('2026-11-23', n);
    hospital.at(at(day, '09:00'));
    expect((await viewCall(hospital, followUpId)).round.followUpId).toBe(followUpId);
    const record = {
      outcome: 'reached' as const,
      course: 'goesOn' as const,
      nextCallOn: addDays(day, 1),
      complaint: { kind: 'attitude' as const, text: '护士态度不好' },
      answers: { suggestion: '晚上的灯太亮了' },
    };
    const input = { requestId: longWish(), followUpId, record };
    await hospital.value(recordFollowUp, input, 'office');
    // The same request sent twice counts once.
    await hospital.value(recordFollowUp, input, 'office');
    await workOn(followUpId);
    const next = (await hospital.all<FollowUp>('followUps')).filter(
      ({ kind, open }) => kind === 'byCondition' && open,
    );
    expect(next).toHaveLength(1);
    followUpId = next[0]!._id;
  }
  const cases = (await hospital.all<Case>('cases')).map(({ _id }) => _id);
  expect(cases).toHaveLength(LINKS);
  // R20: an attempt on any of them is on the audit record with the case.
  const tried = (await audited(hospital, 'viewCase')).filter(({ refused }) => refused);
  expect(new Set(tried.flatMap(({ subjects }) => subjects))).toEqual(new Set(cases));
  expect((await hospital.all('voices')).length).toBe(LINKS);
}, 60_000);
