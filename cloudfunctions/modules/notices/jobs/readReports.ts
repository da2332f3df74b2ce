import { nextLook } from '../../../../domain/notices/smsReports';
import type { Moment } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { unseal } from '../../../cloud/seal';
import { askReport } from '../../../cloud/smsReports';
import { callStore } from '../../calls';
import { trustedMobileOf } from '../../people';
import { callsFor, type Recorded } from '../steps/outbox';
import { type OutdatedCheck, outdatedPatients } from '../steps/outdated';
import { type Patients, patientsOf } from '../steps/patientsOf';
import { type Notice, noticeStore } from '../stores/notices';

/**
 * The reports of this many SMS are requested at once; Tencent Cloud allows 20 such requests a
 * second.
 */
const PIECE = 10;

/**
 * Makes the job that reads the operators' reports of SMS (R19). A failed delivery is `smsFailed`,
 * and is put on the call list if the patient must know and the notice is still true, before that is
 * recorded. A run killed in between asks again, which changes nothing.
 */
export const readReports = (checks: readonly OutdatedCheck[]): Job => ({
  name: 'readReports',
  async run(_now, timeLeft) {
    const did = { arrived: 0, notArrived: 0, unknown: 0 };
    while (timeLeft()) {
      const now = Date.now();
      const notices = await noticeStore.unreported(now, PIECE);
      if (!notices.length) break;
      const patients = await patientsOf(notices);
      const read = await Promise.all(notices.map(notice => reportOf(notice, patients)));
      const recorded = read.flatMap(each => each ?? []);
      await callPeople(recorded, checks, now);
      for (const { notice, result } of recorded) await noticeStore.reported(notice._id, result);
      did.arrived += recorded.filter(({ result }) => result.state === 'smsArrived').length;
      did.notArrived += recorded.filter(({ result }) => result.state === 'smsFailed').length;
      did.unknown += notices.length - recorded.length;
    }
    return did;
  },
  dueAt: noticeStore.nextLook,
});

/**
 * The phone that an SMS went to. The person may have another one by now, of which the operator knows nothing; whether the
 * notice arrived is decided by the phone it was sent to, and a call goes to the new one. Undefined for an SMS of an
 * earlier version, and where no key opens it.
 */
function phoneOf({ _id, sms }: Notice): string | undefined {
  const phone = sms?.phone;
  return phone && passedOver().reading(_id, () => unseal<string>(phone, _id));
}

/** The result of one SMS; undefined if it is not known yet. */
async function reportOf(notice: Notice, patients: Patients): Promise<Recorded | undefined> {
  const { _id, account, sms } = notice;
  const patient = patients.get(notice.patientId ?? '');
  const phone = phoneOf(notice) ?? (patient && trustedMobileOf(patient, account));
  const report = sms && phone ? await askReport({ ...sms, phone }) : undefined;
  if (report?.arrived) return { notice, result: { state: 'smsArrived' } };
  if (report) return { notice, result: { state: 'smsFailed', error: { code: report.code } } };
  const { at, looks } = sms ?? { at: 0, looks: 0 };
  await noticeStore.looked(_id, looks, nextLook(at, looks + 1));
  return undefined;
}

/** Puts patients on the call list who must know, if their notice is still true. */
async function callPeople(
  recorded: readonly Recorded[],
  checks: readonly OutdatedCheck[],
  now: Moment,
): Promise<void> {
  const missed = recorded.filter(({ result }) => result.state === 'smsFailed');
  if (!missed.length) return;
  const notices = missed.map(({ notice }) => notice);
  const found = await Promise.all([outdatedPatients, ...checks].map(check => check(notices, now)));
  const outdated = new Set(found.flat());
  const calls = await callsFor(missed.filter(({ notice }) => !outdated.has(notice._id)));
  if (calls.length) await callStore.insertMissing(calls);
}
