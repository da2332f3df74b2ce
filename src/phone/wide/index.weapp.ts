/** Whether the window may become wide enough for two panes: a phone’s may not. */
export const canWiden = false;

/** A phone has room for one pane. */
export const useWide = (): boolean => false;
