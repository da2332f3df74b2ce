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

/** Whether the voices of a call or survey may still be taken back: nobody worked on them. */
export const unsaid = async (from: Voice['from'], sourceId: string): Promise<boolean> =>
  (await saidBy(from, sourceId)).every(({ revision }) => revision === 1);

/** Takes back the voices of a source; false if staff have worked on one. May be repeated. */
export async function unsay(from: Voice['from'], sourceId: string): Promise<boolean> {
  if (!(await unsaid(from, sourceId))) return false;
  for (const voice of await saidBy(from, sourceId)) await voiceStore.withdraw(voice);
  return unsaid(from, sourceId);
}
