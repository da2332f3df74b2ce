import { defined } from '../../../../domain/defined';
import { unseal } from '../../../cloud/seal';
import { voiceStore } from '../stores/voices';
import { causeOf } from './raiseVoice';

/**
 * The hospital's reaction to a survey's suggestion, as the patient reads it; undefined if there is
 * none yet.
 */
export async function heardOf(surveyId: string) {
  const said = await voiceStore.ofCause(
    causeOf({ kind: 'suggestion', from: 'survey', sourceId: surveyId }),
  );
  const last = said.sort((a, b) => a.at - b.at).at(-1);
  if (!last?.sentTo) return undefined;
  const { answer, sentTo, _id } = last;
  return {
    sentTo: sentTo.name,
    ...defined({
      answer: answer && { at: answer.at, text: unseal<string>(answer.sealed, _id) },
    }),
  };
}
