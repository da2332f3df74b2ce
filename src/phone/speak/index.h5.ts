/** Slower than the voice's own pace. */
const PACE = 0.85;

/** Whether this browser can read a text aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Reads a text aloud, in place of what is being read. */
export function speak(text: string): void {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = 'zh-CN';
  spoken.rate = PACE;
  speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}

/** Ends what is being read. */
export const stopSpeaking = (): void => speechSynthesis.cancel();
