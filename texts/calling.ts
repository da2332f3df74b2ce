/** What callers are given to ask. Only the functions hand it out, so no page carries it. */
export { followUpQuestions } from './zh-CN/calling/questions';
