import { at } from '../../domain/time/time';
import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import type { InputOf } from '../../types/contract';
import type { FollowUpOutcome } from '../../types/followups/followUps';
import { followUpsOf } from './discharges';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** A hospital with all staff who work on follow-ups, on Monday 23 November at 09:00. */
export const hospitalThatCalls = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      office: ['followUpOffice'],
      other: ['followUpOffice'],
      nurse: ['desk'],
      hu: ['doctor'],
      chen: ['doctor'],
      chief: ['outpatientOffice'],
    },
  });

/** The Friday on which these two were discharged. */
export const friday = '2026-11-20';
export const rowOfQian = `ZY1,钱家伟,男,429999200408171094,19900006496,产科,脑外伤,2026-11-01,${friday},好转`;
export const rowOfLong = `ZY2,龙家伟,男,,19900009866,儿科,手足口病,2026-11-01,${friday},治愈`;

/** The id of a follow-up of this kind; any one, or that of a named patient. */
export async function idOf(hospital: TestHospital, kind: string, name?: string): Promise<string> {
  if (!name) return (await followUpsOf(hospital)).find(each => each.kind === kind)!._id;
  const { followUps } = await hospital.value(listFollowUps, { query: name }, 'office');
  return followUps.find(each => each.kind === kind)!.followUpId;
}

/** Records the result of a call. */
export const putDown = (
  hospital: TestHospital,
  followUpId: string,
  outcome: FollowUpOutcome,
  more: Partial<FollowUpRecord> = {},
  account = 'office',
) =>
  hospital.value(
    recordFollowUp,
    { requestId: wish(), followUpId, record: { outcome, ...more } },
    account,
  );

export const viewCall = (hospital: TestHospital, followUpId: string, account = 'office') =>
  hospital.value(viewFollowUp, { followUpId }, account);

/** The list of today’s calls, or a part of it. */
export const callsToday = (
  hospital: TestHospital,
  input: InputOf<typeof listFollowUps> = {},
  account = 'office',
) => hospital.value(listFollowUps, input, account);

/** Creates a roster of two departments, whose doctors are the accounts hu and chen. */
export async function layTwoDoctors(hospital: TestHospital): Promise<void> {
  const department = (id: string, name: string) => ({ id, name, place: '1楼' });
  const [k1, k2] = [department('K01', '产科'), department('K02', '儿科')];
  const doctor = (id: string, name: string, of: typeof k1) => ({
    ...{ id, name, title: '主任医师' },
    ...{ department: of, clinicTypes: ['expert'] },
  });
  await hospital.stack.store.insert('rosters', [
    {
      ...{ _id: 'R-1', importedAt: 1, by: 'chief', rows: [] },
      departments: [k1, k2],
      doctors: [doctor('D001', '胡长青', k1), doctor('D002', '陈晓', k2)],
    },
  ]);
  await hospital.set('staff', 'hu', { doctorId: 'D001' });
  await hospital.set('staff', 'chen', { doctorId: 'D002' });
}
