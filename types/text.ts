import * as z from 'zod';
import type { Length } from '../domain/written';

/** A text within its length, the blanks around it left out: what `written` takes. */
export const textOf = ({ min, max }: Length) => z.string().trim().min(min).max(max);
