/** Whether the machine has a network. */
export const isOnline = async (): Promise<boolean> => navigator.onLine;

/** Whether the machine is known to have none, without asking, so that a tap is answered at once. */
export const isKnownOffline = (): boolean => !navigator.onLine;
