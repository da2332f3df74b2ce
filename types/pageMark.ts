import type { PageEnd } from './page';

/** A page end as a text, which pages send back unchanged for the next page. */
export const pageMark = (end: PageEnd): string => JSON.stringify(end);
