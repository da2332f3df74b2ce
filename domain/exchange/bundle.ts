import { defined } from '../defined';
import { systems } from './codes';

/** Kinds of resources that are handed out. */
export type Outgoing = fhir4.Schedule | fhir4.Slot | fhir4.Appointment;

/** A page of what was asked for. `base` is the door's own address, of which every resource has its own; `next` is whole. */
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
    // FHIR has no empty lists.
    entry: resources.length
      ? resources.map(resource => ({
          fullUrl: `${base}/fhir/${resource.resourceType}/${resource.id}`,
          resource,
          search: { mode: 'match' as const },
        }))
      : undefined,
  }),
});

/** What FHIR calls the kinds of problems that the door answers. */
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

/** What went wrong: in words, by its code, and at which header or parameter. */
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
