/** A phone has room for one pane. */
export const useWide = (): boolean => false;
