import { defined } from '../../../../domain/defined';
import { done } from '../../../../types/answer';
import { listNotices as contract } from '../../../../types/notices/listNotices';
import { staffOperation } from '../../access';
import { noticeStore } from '../stores/notices';

export const listNotices = staffOperation(contract, async ({ patientId }) => {
  const notices = await noticeStore.ofPatient(patientId, 100);
  return done({
    value: {
      notices: notices.map(({ _id, kind, at, state, endedAt, appointmentId }) => ({
        noticeId: _id,
        kind,
        at,
        state,
        ...defined({ endedAt, appointmentId }),
      })),
    },
    subjects: [patientId],
  });
});
