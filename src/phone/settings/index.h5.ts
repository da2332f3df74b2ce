/** The browser has its settings for itself. */
export const hasSettings = false;

/** Does nothing in the browser. */
export async function openSettings(): Promise<void> {}
