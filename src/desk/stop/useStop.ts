import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { previewStop } from '../../../types/changes/previewStop';
import { stopSession } from '../../../types/changes/stopSession';
import { substituteSession } from '../../../types/changes/substituteSession';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { useReason } from '../../parts/staff/Reason';
import { askToConfirm } from '../../phone/askToConfirm';
import { sayPeriod } from '../../timetable/hours';
import type { Result } from './Done';

const { stop: words } = deskTexts;
export type StopPreview = ValueOf<typeof previewStop>;
export type Kind = Result['kind'];

interface StopCallbacks {
  onDone: (result: Result) => void;
  onRefused: () => void;
}

/**
 * Stops a session or gives it to a substitute (R9): which of the two, to whom and why; asks for
 * confirmation.
 */
export function useStop(
  { session, effect, substitutes }: StopPreview,
  { onDone, onRefused }: StopCallbacks,
) {
  const [kind, setKind] = useState<Kind>();
  const [doctorId, setDoctorId] = useState<string>();
  const reason = useReason(`stop ${session.sessionId}`);
  const stopping = useChange(stopSession);
  const substituting = useChange(substituteSession);
  const doctor = substitutes.find(({ id }) => id === doctorId);
  const { sessionId } = session;
  const what = `${sayDate(session.date)} ${sayPeriod(session.period)} ${session.department.name} ${session.doctor.name}`;
  const { appointments, unreachable, waiting } = effect;
  const { yes, no, ...said } = words.ask;

  const finish = (result: Result) => {
    reason.clear();
    onDone(result);
  };
  const stop = async () => {
    const content = said.stop(what, appointments, unreachable, waiting);
    if (!(await askToConfirm({ title: said.stopTitle, content, yes, no }))) return;
    const answer = await stopping.send({ sessionId, reason: reason.value });
    if (answer?.ok) finish({ kind: 'stop', ...answer.value });
    else if (answer) onRefused();
  };
  const substitute = async ({ id, name }: StopPreview['substitutes'][number]) => {
    const content = said.substitute(what, name, appointments, unreachable);
    if (!(await askToConfirm({ title: said.substituteTitle, content, yes, no }))) return;
    const answer = await substituting.send({ sessionId, doctorId: id, reason: reason.value });
    if (answer?.ok) finish({ kind: 'substitute', ...answer.value });
    else if (answer) onRefused();
  };
  return {
    kind,
    setKind,
    doctorId,
    setDoctorId,
    reason,
    /** Whether everything except the reason is chosen. */
    ready: kind === 'stop' || (kind === 'substitute' && doctor !== undefined),
    async submit() {
      if (!reason.given()) return;
      if (kind === 'stop') await stop();
      else if (kind === 'substitute' && doctor) await substitute(doctor);
    },
    busy: stopping.busy || substituting.busy,
    refusal: stopping.refusal ?? substituting.refusal,
  };
}
export type StopForm = ReturnType<typeof useStop>;
