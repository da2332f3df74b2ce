import type { PropsWithChildren } from 'react';

/** A picker for one option of a list; the children show the chosen one. */
export type PickOneProps = PropsWithChildren<{
  /** Says to a screen reader what is to be chosen. */
  label: string;
  options: string[];
  /** The index of the chosen option; -1 for none yet. */
  chosen: number;
  onPick: (index: number) => void;
}>;

/** A picker for a local date, `YYYY-MM-DD`; the children show the chosen one. */
export type PickDateProps = PropsWithChildren<{
  label: string;
  date: string;
  onPick: (date: string) => void;
}>;

/** A picker for a local time, `08:00`; the children show the chosen one. */
export type PickTimeProps = PropsWithChildren<{
  label: string;
  time: string;
  onPick: (time: string) => void;
}>;
