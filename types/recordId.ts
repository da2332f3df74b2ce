import * as z from 'zod';
import { longestId } from '../domain/ids';
import { isReadable } from '../domain/written';

/** The id of a record as a page sends it: every id that can be made is accepted. */
export const recordId = z.string().min(1).max(longestId).refine(isReadable);
