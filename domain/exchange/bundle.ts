import { defined } from '../defined';
import { systems } from './codes';

/** The types of resources that other systems get. */
export type Outgoing = fhir4.Schedule | fhir4.Slot | fhir4.Appointment;

/**
 * A searchset Bundle with one page of results. `base` is the door's own address, with which every
 * resource's URL starts; `self` is a path below it; `next` is a complete URL.
 */
export const bundleOf = (
  resources: readonly Outgoing[],
  { base, self, next }: { base: string; self: string; next?: string },
): fhir4.Bundle => ({
  ...{ resourceType: 'Bundle', type: 'searchset' },
  link: [
    { relation: 'self', url: `${base}${self}` },
    ...(next ? [{ relation: 'next', url: next }] : []),
  ],
  ...defined({
    // FHIR does not allow empty lists.
    entry: resources.length
      ? resources.map(resource => ({
          fullUrl: `${base}/fhir/${resource.resourceType}/${resource.id}`,
          resource,
          search: { mode: 'match' as const },
        }))
      : undefined,
  }),
});

/** The FHIR issue types that the door answers with. */
export type IssueKind =
  | 'invalid'
  | 'required'
  | 'value'
  | 'security'
  | 'login'
  | 'expired'
  | 'forbidden'
  | 'not-found'
  | 'not-supported'
  | 'conflict'
  | 'duplicate'
  | 'business-rule'
  | 'throttled'
  | 'transient'
  | 'exception';

/** An OperationOutcome: the problem in words, by its code, and the header or parameter it is in. */
export const operationOutcome = (
  kind: IssueKind,
  code: string,
  words: string,
  field?: string,
): fhir4.OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: kind,
      details: { coding: [{ system: systems.problem, code }], text: words },
      ...defined({ expression: field === undefined ? undefined : [field] }),
    },
  ],
});
