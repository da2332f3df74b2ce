import { followUpQuestions } from '../../../../texts/calling';
import type { QuestionView } from '../../../../types/calling/views';
import { callWordsStore } from '../stores/callWords';

/**
 * The questions for the answers of a record, even if they were changed since its page was opened:
 * the usual ones, and the office's own in recent versions.
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
