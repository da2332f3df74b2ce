import { deskTexts } from '../../../texts/desk';

const { operations: names, attempts } = deskTexts.audit;

/** The operations by which the audit record can be filtered. */
export const auditedOperations = Object.keys(names);

/** The name of an operation, also of one that only patients call. */
export const nameOf = (operation: string): string =>
  names[operation] ?? attempts[operation] ?? operation;
