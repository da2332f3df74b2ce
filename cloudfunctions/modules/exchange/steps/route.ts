import * as z from 'zod';
import { defined } from '../../../../domain/defined';
import { daysBetween, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { AuditDetails } from '../../../../types/access/audit';
import type { DoorScope } from '../../../../types/exchange/doorKeys';
import { localDate } from '../../../../types/moment';
import { type PageEnd, pageAfter } from '../../../../types/page';
import { pageMark } from '../../../../types/pageMark';
import type { HttpAnswer, HttpRequest } from '../../../cloud/http';
import type { DoorKey } from '../stores/doorKeys';
import { type AskedAtDoor, doorProblem } from './problem';

/** The arguments of a route in addition to its parameters. */
export interface DoorCall {
  key: DoorKey;
  now: Moment;
  request: HttpRequest;
  /** The door's own URL: https://…/hospital */
  base: string;
  /** The requested path after it, with parameters. */
  self: string;
}

/** The answer of a route, and its entry on the audit record (R20). */
export interface AnswerOnRecord {
  answer: HttpAnswer;
  subjects?: string[];
  details?: AuditDetails;
}

interface Declared<P extends z.ZodType> {
  method: 'GET' | 'POST';
  /** `{id}` stands for one part of the path. */
  path: string;
  scope: DoorScope;
  /** Its name on the audit record. */
  operation: string;
  parameters: P;
  run: (parameters: z.output<P>, call: DoorCall) => Promise<AskedAtDoor<AnswerOnRecord>>;
}

/** One path of the door with its method. */
export type DoorRoute = Omit<Declared<z.ZodType>, 'run'> & {
  run: (parameters: unknown, call: DoorCall) => Promise<AskedAtDoor<AnswerOnRecord>>;
};

/** Declares a route, keeping the types of its parameters. */
export const route = <P extends z.ZodType>(declared: Declared<P>): DoorRoute =>
  declared as DoorRoute;

/** The maximum range in days for one request. */
const MOST_DAYS = 62;

/** The parameters of a range of days. */
export const range = { from: localDate, until: localDate };

/** The problem of a range of days: in the wrong order, or too long; undefined if it is valid. */
export function rangeProblem({ from, until }: { from: LocalDate; until: LocalDate }) {
  if (until < from) return doorProblem('RANGE_ORDER', {}, 'until');
  if (daysBetween(from, until) >= MOST_DAYS)
    return doorProblem('RANGE_LONG', { days: MOST_DAYS }, 'until');
  return undefined;
}

/**
 * A page end as a parameter: only letters, digits, hyphens and underscores, so that every client
 * encodes it correctly.
 */
export const packed = (end: string): string => Buffer.from(end).toString('base64url');
/** A `PageEnd` as such a parameter. */
export const packedEnd = (end: PageEnd): string => packed(pageMark(end));

/** The parameter for the next page. */
export const packedAfter = (...by: z.ZodType<string | number>[]) =>
  z
    .string()
    .regex(/^[\w-]{1,400}$/)
    .transform(text => Buffer.from(text, 'base64url').toString())
    .pipe(pageAfter(...by));

/** The parameters of a request for a route by name, or the first wrong one. */
export function parametersOf({ parameters }: DoorRoute, given: Record<string, string>) {
  const read = parameters.safeParse(given);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    return doorProblem('PARAMETER_UNKNOWN', {}, issue.keys[0]?.slice(0, 60));
  const field = String(issue?.path[0] ?? '');
  return field in given
    ? doorProblem('PARAMETER_FORM', {}, field)
    : doorProblem('PARAMETER_MISSING', {}, field);
}

/** The URL of the next page: the same with another parameter. */
export const nextPage = (
  { request, base }: DoorCall,
  path: string,
  name: 'after' | 'since',
  mark: string,
): string => `${base}${path}?${new URLSearchParams({ ...request.query, [name]: mark }).toString()}`;

/** CSV as an answer; the next page is in the Link header. */
export const csvAnswer = (body: string, next?: string): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    ...defined({ link: next && `<${next}>; rel="next"` }),
  },
  body,
  isBase64Encoded: false,
});
