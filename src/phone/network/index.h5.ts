/** Whether the machine has a network at all. */
export const isOnline = async (): Promise<boolean> => navigator.onLine;
