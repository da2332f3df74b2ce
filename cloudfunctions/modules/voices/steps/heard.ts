import { defined } from '../../../../domain/defined';
import { unseal } from '../../../cloud/seal';
import { voiceStore } from '../stores/voices';
import { causeOf } from './raiseVoice';

/**
 * What was done about a survey's suggestion, as its patient reads it; undefined if nothing was
 * done yet.
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
