import { followUpQuestions } from '../../../../texts/calling';
import type { QuestionView } from '../../../../types/followups/followUps';
import { callWordsStore } from '../stores/callWords';

/**
 * The questions behind the answers of a record, whatever was changed since its page was opened: those of the catalogue, and the office's
 * own of any version of late.
 */
export async function questionsAnswered(
  answers: Readonly<Record<string, string>>,
): Promise<Pick<QuestionView, 'id' | 'ask' | 'worrying'>[]> {
  const usual = followUpQuestions.map(({ id }) => id);
  if (Object.keys(answers).every(id => usual.includes(id))) return [...followUpQuestions];
  const versions = await callWordsStore.recent();
  const own = versions.flatMap(({ scripts }) => scripts.flatMap(({ questions }) => questions));
  return [...followUpQuestions, ...new Map(own.map(each => [each.id, each])).values()];
}
