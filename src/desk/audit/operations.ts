import { deskTexts } from '../../../texts/desk';

const { operations: names, attempts } = deskTexts.audit;

/** The operations that the record can be narrowed by. */
export const operations = Object.keys(names);

/** What an operation is called, also one that only patients' accounts have. */
export const nameOf = (operation: string): string =>
  names[operation] ?? attempts[operation] ?? operation;
