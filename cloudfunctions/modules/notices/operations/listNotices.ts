import { recordsAskedFor } from '../../../../domain/access/attempts';
import { type Scope, scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { done } from '../../../../types/answer';
import { listNotices as contract } from '../../../../types/notices/listNotices';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { leadingId } from '../../people';
import { type Notice, noticeStore } from '../stores/notices';

/**
 * The notices about appointments in the departments of a scope (R20). A notice without an
 * appointment is only visible to unlimited members.
 */
async function ownNotices(notices: Notice[], scope: Scope): Promise<Notice[]> {
  if (scope.of === 'all') return notices;
  const about = await appointmentStore.byIds(notices.flatMap(each => each.appointmentId ?? []));
  const own = new Set(
    about
      .filter(({ department }) => within(scope, { departmentId: department.id }))
      .map(({ _id }) => _id),
  );
  return notices.filter(({ appointmentId }) => appointmentId && own.has(appointmentId));
}

export const listNotices = staffOperation(contract, async (input, { caller }) => {
  const patientId = await leadingId(input.patientId);
  const scope = scopeOf(caller.staff, 'bookings');
  const notices = await ownNotices(await noticeStore.ofPatient(patientId, 100), scope);
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
    subjects: recordsAskedFor({ patientId }),
  });
});
