/** WeChat has no API that reads a text aloud; the phone's screen reader reads every page. */
export const canSpeak = (): boolean => false;

/** Never called: nothing can be read aloud here. */
export function speak(_text: string): void {}

/** Does nothing: nothing is read aloud. */
export function stopSpeaking(): void {}
