import { voiceActions } from '../../../../domain/access/voices';
import { defined } from '../../../../domain/defined';
import { voiceSteps } from '../../../../domain/voices/voices';
import type { VoiceView } from '../../../../types/voices/voices';
import { unseal } from '../../../cloud/seal';
import { type Staff, staffStore } from '../../access';
import { voiceText } from '../steps/raiseVoice';
import type { Voice } from '../stores/voices';

/** Voices as a member reads them; `read` are the names of the departments they read. */
export async function voiceViews(
  all: readonly Voice[],
  staff: Staff,
  read: readonly string[] | undefined,
): Promise<VoiceView[]> {
  const names = await staffStore.names(all.flatMap(({ answer }) => answer?.by ?? []));
  return all.map(voice => {
    const { _id, kind, state, from, at, date, department, praised, revision, answer, aside } =
      voice;
    return {
      voiceId: _id,
      kind,
      state,
      from,
      text: voiceText(voice),
      at,
      date,
      department,
      ...defined({
        doctor: voice.doctor,
        about: voice.about,
        sentTo: voice.sentTo,
        sentAt: voice.sentAt,
        answer: answer && {
          at: answer.at,
          by: names.get(answer.by) ?? '',
          text: unseal<string>(answer.sealed, _id),
        },
        aside: aside && unseal<string>(aside, _id),
        caseId: voice.caseId,
      }),
      praised,
      can: voiceActions(staff, read, voice, voiceSteps(voice)),
      revision,
    };
  });
}
