import * as z from 'zod';

/** The end of a page: the values of the list's order in its last record, and that record's id. */
export type PageEnd = readonly (string | number)[];

const LONGEST = 300;
const id = z.string().min(1);

const ofText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The input `after` of a list: the `next` of the page before.
 * @param by the fields of the list's order before the id, value by value
 */
export const pageAfter = (...by: z.ZodType<string | number>[]) =>
  z
    .string()
    .max(LONGEST)
    .transform((text, context): PageEnd => {
      const found = ofText(text);
      const parts = [...by, id];
      const read = parts.map((part, n) =>
        part.safeParse(Array.isArray(found) ? found[n] : undefined),
      );
      const end = read.flatMap(({ data }) => data ?? []);
      if (Array.isArray(found) && found.length === parts.length && end.length === parts.length)
        return end;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    });
