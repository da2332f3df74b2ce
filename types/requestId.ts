import * as z from 'zod';

/** A client's own id for one wish, so that the wish sent twice is one (R4). */
export const requestId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
