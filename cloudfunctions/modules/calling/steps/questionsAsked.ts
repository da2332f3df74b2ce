import { questionsWith } from '../../../../domain/followups/words';
import { followUpQuestions } from '../../../../texts/calling';
import type { QuestionView } from '../../../../types/followups/followUps';
import type { FollowUp } from '../../followups';
import { callWordsStore } from '../stores/callWords';

/** What is asked in a call, as the office has it now. */
export async function questionsAsked({ kind, department }: FollowUp): Promise<QuestionView[]> {
  const scripts = (await callWordsStore.newest())?.scripts ?? [];
  return questionsWith(scripts, followUpQuestions, kind, department.name);
}

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
