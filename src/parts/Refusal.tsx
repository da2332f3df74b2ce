import { Notice } from './Notice';

/** Why it did not happen, and how to go on; nothing when nothing hinders. */
export const Refusal = ({ of: refusal }: { of?: { message: string; wayOn?: string } }) =>
  refusal ? <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn} /> : null;
