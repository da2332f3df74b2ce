import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import { templateOf } from '../../../../types/notices/templates';
import { ledgerOf } from './ledger';

/** By which a stop and a substitute are told. */
const { name: template, lasting } = templateOf('stopped');

/**
 * Which of some appointments a message about a stop or a substitute can reach: their account has a consent left for each
 * (R9, R19). Patients whom no message reaches are called; so are all who booked at the desk or by phone. Answers their ids.
 */
export async function reachable(
  appointments: Pick<Appointment, '_id' | 'account'>[],
): Promise<Set<string>> {
  const accounts = appointments.map(({ account }) => account).filter(each => each !== deskAccount);
  const ledger = await ledgerOf(accounts);
  const used = new Map<string, number>();
  const reached = appointments.filter(({ account }) => {
    const before = used.get(account) ?? 0;
    used.set(account, before + 1);
    return account !== deskAccount && ledger.left(account, template) > (lasting ? 0 : before);
  });
  return new Set(reached.map(({ _id }) => _id));
}
