/** The browser keeps its settings to itself. */
export const hasSettings = false;

/** Does nothing in the browser. */
export async function openSettings(): Promise<void> {}
