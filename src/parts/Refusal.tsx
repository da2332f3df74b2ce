import { Notice } from './Notice';

/** Says why something was refused and what to do; nothing where there is no refusal. */
export const Refusal = ({ of: refusal }: { of?: { message: string; wayOn?: string } }) =>
  refusal ? <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn} /> : null;
