import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { toldKinds } from '../../../../types/changes/change';
import { templateOf } from '../../../../types/notices/templates';
import type { Policy } from '../../../../types/policy/policy';
import { hasSms } from '../../../cloud/smsSetUp';
import { patientStore, trustedMobileOf } from '../../people';
import { smsDayStore } from '../stores/smsDays';
import { ledgerOf } from './ledger';

/** The template of stops and substitutes. */
const { name: template, lasting } = templateOf('stopped');

type Asked = Pick<Appointment, '_id' | 'account' | 'patientId'>;

/**
 * The appointments whose patients can be reached by a message, for example about a stop (R9, R19).
 * Their account has a consent left for each, or an SMS can be sent to a trusted phone within the
 * day's limit. The other patients are called at once. Returns the ids of appointments.
 */
export async function reachable(
  appointments: Asked[],
  policy: Policy,
  now: Moment,
): Promise<Set<string>> {
  const accounts = appointments.map(({ account }) => account).filter(each => each !== deskAccount);
  const ledger = await ledgerOf(accounts);
  const used = new Map<string, number>();
  const reached = appointments.filter(({ account }) => {
    const before = used.get(account) ?? 0;
    used.set(account, before + 1);
    return account !== deskAccount && ledger.left(account, template) > (lasting ? 0 : before);
  });
  const byWeChat = new Set(reached.map(({ _id }) => _id));
  const others = appointments.filter(({ _id }) => !byWeChat.has(_id));
  return new Set([...byWeChat, ...(await bySms(others, policy, now))]);
}

/** The patients whom an SMS can reach; reads nothing if the hospital sends no SMS. */
async function bySms(appointments: Asked[], { sms }: Policy, now: Moment): Promise<string[]> {
  const isOn = sms.perDay > 0 && toldKinds.every(hasSms);
  if (!isOn || !appointments.length) return [];
  const [left, patients] = await Promise.all([
    smsDayStore.left(dateOf(now), sms.perDay),
    patientStore.persons([...new Set(appointments.map(({ patientId }) => patientId))]),
  ]);
  const byId = new Map(patients.map(patient => [patient._id, patient]));
  const canBe = appointments.filter(({ patientId, account }) => {
    const patient = byId.get(patientId);
    return patient !== undefined && trustedMobileOf(patient, account) !== undefined;
  });
  return canBe.slice(0, left).map(({ _id }) => _id);
}
