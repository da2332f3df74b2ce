import { seesAll } from '../../../../domain/people/holding';
import type { CareItemView, CareState } from '../../../../types/care/care';
import { derivedId } from '../../../cloud/derivedId';
import type { Notice } from '../../notices';
import { noticeStore } from '../../notices';
import { type Patient, patientStore } from '../../people';
import { careWordsOf } from '../steps/words';
import { type CareItem, careStore } from '../stores/carePlans';

/** The id of the notice of a care message. */
export const careNoticeId = (careId: string): string => derivedId('care', careId);

const stateIn: Record<Notice['state'], CareState> = {
  waiting: 'waiting',
  sent: 'sent',
  noConsent: 'noConsent',
  dropped: 'notDelivered',
  refused: 'notDelivered',
  failed: 'notDelivered',
  sentBySms: 'sent',
  smsArrived: 'sent',
  smsFailed: 'notDelivered',
};

/** Care messages, with what happened to each (R21). */
export async function careViews(items: CareItem[]): Promise<CareItemView[]> {
  const sent = items.filter(({ state }) => state === 'given').map(({ _id }) => careNoticeId(_id));
  const states = sent.length ? await noticeStore.states(sent) : new Map<string, Notice['state']>();
  return items.map(item => {
    const { _id, kind, department, on, state } = item;
    // The outbox had each of them, and keeps it for its own period.
    const became = states.get(careNoticeId(_id));
    const given = became ? stateIn[became] : 'forgotten';
    return {
      careId: _id,
      kind,
      title: careWordsOf(item).title,
      department: department.name,
      on,
      state: state === 'given' ? given : state,
    };
  });
}

/** The id of the call that a patient asked for because of a message. */
export const worryIdOf = (careId: string): string => derivedId('careWorry', careId);

/**
 * A care message of one of the account's own patients (R20); undefined for another person's, and
 * for one that the patient had stopped.
 */
export async function ownCare(
  account: string,
  careId: string,
): Promise<{ item: CareItem; patient: Patient } | undefined> {
  const item = await careStore.get(careId);
  if (!item?.patientId || item.state === 'stopped') return undefined;
  const patient = await patientStore.get(item.patientId);
  return patient && seesAll(patient, account) ? { item, patient } : undefined;
}
