import { deskTexts } from '../../../texts/desk';

const { operations: names } = deskTexts.audit;

/** The operations that the record can be narrowed by. */
export const operations = Object.keys(names);

/** What an operation is called; its own name where it has none. */
export const nameOf = (operation: string): string => names[operation] ?? operation;
