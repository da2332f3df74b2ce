import { mayAssignTo } from '../../../../domain/access/cases';
import { readsVoice, voiceActions, voicesRead } from '../../../../domain/access/voices';
import type { Moment } from '../../../../domain/time/time';
import { voiceSteps } from '../../../../domain/voices/voices';
import { done, type Outcome, refused } from '../../../../types/answer';
import { handleVoice as contract, type VoiceStep } from '../../../../types/voices/handleVoice';
import { seal } from '../../../cloud/seal';
import { type Staff, staffOperation } from '../../access';
import { rosterStore } from '../../timetable';
import { colleaguesOf } from '../steps/colleagues';
import { type Voice, voiceStore } from '../stores/voices';
import { voiceViews } from '../views/voiceViews';

type Changes = Parameters<typeof voiceStore.change>[1];

/**
 * One conditional write for each step; sent twice, the second gets the result of the first (R14).
 */
export const handleVoice = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, voiceId, revision, step } = input;
  const { staff } = caller;
  const roster = await rosterStore.current();
  const departments = voicesRead(staff, roster);
  const read = await voiceStore.get(voiceId);
  if (!read || !readsVoice(departments, read)) return refused('VOICE_UNKNOWN', {});
  const answered = async (voice: Voice) => {
    const [view] = await voiceViews([voice], staff, departments);
    if (!view) throw new Error('a voice that was changed cannot be shown');
    return done({ value: { voice: view }, subjects: [voiceId], details: { action: step.do } });
  };
  if (read.savedBy === requestId) return answered(read);
  const can = voiceActions(staff, departments, read, voiceSteps(read));
  if (!can.includes(step.do))
    return voiceSteps(read).includes(step.do)
      ? refused('NOT_ALLOWED', {})
      : refused('VOICE_STEP', {});
  if (read.revision !== revision) return refused('VOICE_CHANGED', {});
  const changes = await changesOf(step, read, staff, roster, now);
  if (!changes.ok) return changes;
  const after = await voiceStore.change(read, {
    ...changes.value,
    changedAt: now,
    savedBy: requestId,
  });
  if (after) return answered(after);
  const current = await voiceStore.get(voiceId);
  return current?.savedBy === requestId ? answered(current) : refused('VOICE_CHANGED', {});
});

async function changesOf(
  step: VoiceStep,
  read: Voice,
  staff: Staff,
  roster: Awaited<ReturnType<typeof rosterStore.current>>,
  now: Moment,
): Promise<Outcome<Changes>> {
  switch (step.do) {
    case 'match': {
      const all = await colleaguesOf(roster);
      const praised = step.keys.flatMap(key => all.find(each => each.key === key) ?? []);
      return done({
        state: 'matched',
        praised,
        praisedKeys: praised.map(({ key }) => key),
        tell: true,
      });
    }
    case 'send': {
      const department = roster?.departments.find(({ id }) => id === step.departmentId);
      if (!department) return refused('DEPARTMENT_UNKNOWN', {});
      if (!mayAssignTo(staff, [department.id])) return refused('OTHER_DEPARTMENT', {});
      const { id, name } = department;
      const seenBy = [...new Set([read.department.name, name])];
      return done({ state: 'sent', about: step.about, sentTo: { id, name }, sentAt: now, seenBy });
    }
    case 'answer': {
      const answer = { at: now, by: staff._id, sealed: seal(step.text, read._id) };
      return done({ state: 'answered', answer });
    }
    case 'putAside':
      return done({ state: 'aside', aside: seal(step.text, read._id) });
  }
}
