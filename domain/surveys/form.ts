/** The contradictions between the questions of a survey's form (R14). */
export function formProblems(questions: readonly { id: string; kind: string }[]): string[] {
  const problems: string[] = [];
  if (questions.filter(({ kind }) => kind === 'overall').length !== 1)
    problems.push('exactly one question must be of kind overall');
  if (questions.filter(({ kind }) => kind === 'yesNo').length > 1)
    problems.push('at most one question may be of kind yesNo: the wish to be called');
  if (new Set(questions.map(({ id }) => id)).size < questions.length)
    problems.push('two questions have the same id');
  return problems;
}
