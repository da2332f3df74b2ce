import { defined } from '../../../../domain/defined';
import { type IssueKind, operationOutcome } from '../../../../domain/exchange/bundle';
import { doorProblemTexts } from '../../../../texts/zh-CN/exchange/door';
import type { DoorCode, DoorProblem, DoorProblemFacts } from '../../../../types/exchange/door';
import type { HttpAnswer } from '../../../cloud/http';

/** The requested value, or the problem. */
export type AskedAtDoor<T> = { value: T } | { problem: DoorProblem };

/** A problem of a request, with its code and facts. */
export const doorProblem = <C extends DoorCode>(
  code: C,
  facts: DoorProblemFacts[C],
  field?: string,
): { problem: DoorProblem } => ({
  problem: { code, facts, ...defined({ field }) } as DoorProblem,
});

const kinds: Record<DoorCode, [status: number, kind: IssueKind]> = {
  HEADER_MISSING: [401, 'required'],
  HEADER_FORM: [401, 'value'],
  MOMENT_OFF: [401, 'expired'],
  SIGNATURE_WRONG: [401, 'login'],
  KEY_ENDED: [401, 'expired'],
  NONCE_USED: [409, 'duplicate'],
  TOO_MANY: [429, 'throttled'],
  SCOPE_MISSING: [403, 'forbidden'],
  PATH_UNKNOWN: [404, 'not-supported'],
  METHOD_WRONG: [405, 'not-supported'],
  PARAMETER_MISSING: [400, 'required'],
  PARAMETER_UNKNOWN: [400, 'not-supported'],
  PARAMETER_TWICE: [400, 'invalid'],
  PARAMETER_FORM: [400, 'value'],
  RANGE_ORDER: [400, 'value'],
  RANGE_LONG: [400, 'value'],
  RESOURCE_UNKNOWN: [404, 'not-found'],
  BODY_MISSING: [400, 'required'],
  NEEDS_OFFICE: [422, 'business-rule'],
  NO_SERVICE: [503, 'transient'],
  TECHNICAL: [500, 'exception'],
};

/** JSON as an answer that must not be cached. */
export const jsonAnswer = (
  statusCode: number,
  value: object,
  type = 'application/fhir+json',
): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body: JSON.stringify(value),
  isBase64Encoded: false,
});

/** A problem as an OperationOutcome, with the header that its status requires. */
export function problemAnswer(of: DoorProblem): HttpAnswer {
  const [status, kind] = kinds[of.code];
  const words = doorProblemTexts[of.code] as (facts: DoorProblem['facts'], field: string) => string;
  const { field } = of;
  const answer = jsonAnswer(
    status,
    operationOutcome(kind, of.code, words(of.facts, field ?? ''), field),
  );
  if (of.code === 'METHOD_WRONG') answer.headers.allow = of.facts.allowed;
  if (of.code === 'TOO_MANY')
    answer.headers['retry-after'] = String(
      Math.max(1, Math.ceil((of.facts.until - Date.now()) / 1000)),
    );
  return answer;
}
