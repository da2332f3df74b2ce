import type { CareItemView, CareState } from '../../types/care';
import type { CareItem } from '../cloud/stores/care';
import type { Notice } from '../cloud/stores/notices';
import { noticeStore } from '../cloud/stores/notices';

/** The notice of a message of care. */
export const careNoticeId = (careId: string): string => `care-${careId}`;

const stateIn: Record<Notice['state'], CareState> = {
  waiting: 'waiting',
  sent: 'sent',
  noConsent: 'noConsent',
  dropped: 'notDelivered',
  refused: 'notDelivered',
  failed: 'notDelivered',
};

/** Messages of care and what became of them (R21). */
export async function careViews(items: CareItem[]): Promise<CareItemView[]> {
  const given = items.filter(({ state }) => state === 'given').map(({ _id }) => careNoticeId(_id));
  const states = given.length
    ? await noticeStore.states(given)
    : new Map<string, Notice['state']>();
  return items.map(({ _id, kind, title, department, on, state }) => ({
    careId: _id,
    kind,
    title,
    department: department.name,
    on,
    state: state === 'given' ? stateIn[states.get(careNoticeId(_id)) ?? 'waiting'] : state,
  }));
}
