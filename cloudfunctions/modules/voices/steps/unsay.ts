import { type Voice, voiceStore } from '../stores/voices';
import { causeOf } from './raiseVoice';

const saidBy = async (from: Voice['from'], sourceId: string): Promise<Voice[]> =>
  (
    await Promise.all(
      (['praise', 'suggestion'] as const).map(kind =>
        voiceStore.ofCause(causeOf({ kind, from, sourceId })),
      ),
    )
  ).flat();

/** Whether what a call or survey said may still be taken back: nobody worked on it. */
export const unsaid = async (from: Voice['from'], sourceId: string): Promise<boolean> =>
  (await saidBy(from, sourceId)).every(({ revision }) => revision === 1);

/** Takes back what somebody said by mistake; false when somebody worked on it. May be done again. */
export async function unsay(from: Voice['from'], sourceId: string): Promise<boolean> {
  if (!(await unsaid(from, sourceId))) return false;
  for (const voice of await saidBy(from, sourceId)) await voiceStore.withdraw(voice);
  return unsaid(from, sourceId);
}
