/** WeChat has no interface of its own that reads a text aloud; the phone's screen reader reads every page. */
export const canSpeak = (): boolean => false;

/** Never called: nothing can be read aloud here. */
export function speak(_text: string): void {}

/** Nothing is being read. */
export function stopSpeaking(): void {}
