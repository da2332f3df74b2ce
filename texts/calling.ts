/** The usual words of a call, for parts that the office did not write itself. */
export { callWordsUsual } from './zh-CN/calling/callWordsUsual';
/** The questions for callers. The functions send them, so no page contains them. */
export { followUpQuestions } from './zh-CN/calling/questions';
