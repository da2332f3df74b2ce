import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { refused } from '../../../../types/answer';
import type { LimitKind } from '../../../../types/contract';
import type { DoorProblem } from '../../../../types/exchange/door';
import { platformCaller } from '../../../cloud/caller';
import { type HttpAnswer, type HttpRequest, httpRequestOf } from '../../../cloud/http';
import { logFailedCall, logKeys, logTooOld } from '../../../cloud/log';
import { withForget } from '../../../cloud/memory';
import { audit, recordAttempt, tooOften } from '../../access';
import type { KeyGate } from '../../keys';
import type { VersionGate } from '../../versions';
import type { DoorKey } from '../stores/doorKeys';
import { authenticate } from './authenticate';
import { bookingRoutes } from './bookingRoutes';
import { type AskedAtDoor, doorProblem, problemAnswer } from './problem';
import { rosterRoutes } from './rosterRoutes';
import { type AnswerOnRecord, type DoorRoute, parametersOf } from './route';
import { timetableRoutes } from './timetableRoutes';

/**
 * The path of the door in CloudBase's HTTP access; the gateway may leave it in the path or remove
 * it.
 */
const MOUNT = '/hospital';

/** @internal All paths of the door; a test checks that the guide for engineers lists them. */
export const doorRoutes: DoorRoute[] = [...timetableRoutes, ...bookingRoutes, ...rosterRoutes];

/** The checks of every request before its route runs. */
interface DoorGuards {
  keyGate: KeyGate;
  versionGate: VersionGate;
  limitsAt: (now: Moment) => Promise<Record<LimitKind, number>>;
  /** Notes that there may be work for the timers. Never throws. */
  wake: (now: Moment) => Promise<void>;
  /**
   * A page outside the door that needs no signature; undefined if the request is for the door.
   */
  page: (path: string, request: HttpRequest, now: Moment) => Promise<HttpAnswer | undefined>;
}

const pathOf = ({ path }: HttpRequest): string =>
  path.startsWith(`${MOUNT}/`) ? path.slice(MOUNT.length) : path;

/** The routes that a path may mean, with any method, and the parameters in the path. */
function meant(path: string): { found: DoorRoute[]; inPath: Record<string, string> } {
  const parts = path.split('/');
  let inPath: Record<string, string> = {};
  const found = doorRoutes.filter(each => {
    const names = each.path.split('/');
    if (names.length !== parts.length) return false;
    const fits = names.every((name, n) => name === '{id}' || name === parts[n]);
    if (fits && names.includes('{id}')) inPath = { id: parts[names.indexOf('{id}')] ?? '' };
    return fits;
  });
  return { found, inPath };
}

/** The route of a request and its parameters, or the problem. */
function routed(request: HttpRequest, path: string, key: DoorKey) {
  const { found, inPath } = meant(path);
  const matching = found.find(({ method }) => method === request.method);
  if (!found.length) return doorProblem('PATH_UNKNOWN', {});
  if (!matching)
    return doorProblem('METHOD_WRONG', { allowed: found.map(({ method }) => method).join(', ') });
  if (!key.scopes.includes(matching.scope))
    return doorProblem('SCOPE_MISSING', { scope: matching.scope });
  if (request.twice[0]) return doorProblem('PARAMETER_TWICE', {}, request.twice[0].slice(0, 60));
  const read = parametersOf(matching, { ...request.query, ...inPath });
  return 'problem' in read ? read : { value: { one: matching, parameters: read.value } };
}

/** The door's own URL, as the other system called it. */
function baseOf({ headers }: HttpRequest): string {
  const { host = '', 'x-forwarded-proto': scheme } = headers;
  const named = /^[\w.-]{1,200}(:\d{1,5})?$/.test(host) ? host : 'localhost';
  return `${scheme === 'http' ? 'http' : 'https'}://${named}${MOUNT}`;
}

async function answer(
  request: HttpRequest,
  { limitsAt, wake }: DoorGuards,
  now: Moment,
  requestId: string,
): Promise<AskedAtDoor<AnswerOnRecord>> {
  const path = pathOf(request);
  const attempt = { at: now, requestId, refused: 'NOT_ALLOWED' as const, subject: undefined };
  const known = await authenticate(request, path, now);
  if ('problem' in known) {
    if (known.triedAs)
      await recordAttempt({ ...attempt, operation: 'doorSign', actor: known.triedAs });
    return known;
  }
  const { value: key } = known;
  const max = (await limitsAt(now)).systems;
  const until = await tooOften('systems', key._id, max, now);
  if (until !== undefined) return doorProblem('TOO_MANY', { max, until });
  const asked = routed(request, path, key);
  if ('problem' in asked) {
    if (asked.problem.code === 'SCOPE_MISSING')
      await recordAttempt({ ...attempt, operation: 'doorScope', actor: key._id });
    return asked;
  }
  const { one, parameters } = asked.value;
  const query = new URLSearchParams(request.query).toString();
  const self = query ? `${path}?${query}` : path;
  const did = await one.run(parameters, { key, now, request, base: baseOf(request), self });
  if ('problem' in did) return did;
  const { subjects = [], details } = did.value;
  // If the reading of data cannot be recorded, the data is not sent, as for staff (R20).
  await audit({
    ...{ at: now, actor: key._id, operation: one.operation, requestId, subjects },
    ...defined({ details }),
  });
  if (one.method === 'POST') await wake(now);
  return did;
}

/** The answer of the checks to a caller outside HTTP, such as a deployment. */
async function gates({ keyGate, versionGate }: DoorGuards, now: Moment) {
  const tooOld = await versionGate(now);
  if (tooOld) return { tooOld, refusal: refused('DATA_NEWER', tooOld) };
  const keys = await keyGate();
  return keys.length ? { keys, refusal: refused('KEYS_WRONG', { keys }) } : {};
}

const httpOf = (did: AskedAtDoor<AnswerOnRecord> | { problem: DoorProblem }): HttpAnswer =>
  'problem' in did ? problemAnswer(did.problem) : did.value.answer;

/**
 * The door for the hospital's other systems: the `main` of a function behind CloudBase's HTTP
 * access. An unexpected error is logged by name and place, and answered without data; the same
 * request may then be signed and sent again.
 */
export function serveDoor(guards: DoorGuards) {
  return withForget(async (event: unknown, context: unknown) => {
    const by = platformCaller(context);
    const request = httpRequestOf(event);
    try {
      const now = Date.now();
      const { tooOld, keys, refusal } = await gates(guards, now);
      if (tooOld) logTooOld(tooOld, by);
      if (keys) logKeys(keys, by);
      if (!request) {
        const { refused: said } = refusal ?? refused('OPERATION_UNKNOWN', { operation: '' });
        return { ok: false, refusal: said };
      }
      if (refusal) return httpOf(doorProblem('NO_SERVICE', {}));
      const page = await guards.page(pathOf(request), request, now);
      return page ?? httpOf(await answer(request, guards, now, by.requestId));
    } catch (error) {
      logFailedCall(by, error);
      return httpOf(doorProblem('TECHNICAL', {}));
    }
  });
}
