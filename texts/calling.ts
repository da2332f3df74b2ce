/** What callers are given to say, where the office wrote nothing of its own. */
export { callWordsUsual } from './zh-CN/calling/callWordsUsual';
/** What callers are given to ask. Only the functions hand it out, so no page carries it. */
export { followUpQuestions } from './zh-CN/calling/questions';
