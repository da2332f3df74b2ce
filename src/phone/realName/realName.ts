/**
 * What became of asking for WeChat's real-name check: the code that the function hands in with name and card (good once, for a
 * short time); the person said no or went back; or the check could not be opened.
 */
export type RealNameAnswer = { code: string } | 'refused' | 'failed';
