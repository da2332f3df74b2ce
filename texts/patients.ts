/**
 * What the patients' pages and everybody's parts say. Staff's words are taken from their own files (`texts/zh-CN/<subject>`), so that
 * patients do not load them.
 */
export { patients as texts } from './zh-CN/patients';
