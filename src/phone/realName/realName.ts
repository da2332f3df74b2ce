/**
 * The answer to asking for WeChat's real-name check: a code that the function sends with name and
 * card (usable once, for a short time); `refused` if the user declined or went back; `failed` if
 * the check could not be opened.
 */
export type RealNameAnswer = { code: string } | 'refused' | 'failed';
