import { CloudError } from '../errors';
import type { Acl } from '../store';
import type { AdminRequest } from './request';

const denied = (acl: string) =>
  new CloudError(
    'DATABASE_PERMISSION_DENIED',
    `Permission Denied: Your operation is not allowed base on the ACL tag (${acl})`,
  );

/** The actions that a mini-program may send to the database. */
const READS = ['getDocument', 'calculateDocument', 'aggregateDocuments'];
const WRITES = ['modifyDocument', 'removeDocument'];

type Json = Record<string, unknown>;
const parsed = (text: unknown): Json => (typeof text === 'string' && text ? JSON.parse(text) : {});

/** Narrows a query to the caller’s own documents. */
const ownOnly = (query: unknown, openid: string): string =>
  JSON.stringify({ $and: [parsed(query), { _openid: openid }] });

/**
 * A mini-program’s database request as the service runs it for an account. It is narrowed to the
 * account’s documents where the collection’s permission requires it.
 *
 * @throws CloudError DATABASE_PERMISSION_DENIED
 */
export function permitted(request: AdminRequest, openid: string, acl: Acl): AdminRequest {
  const action = String(request.action).replace(/^database\./, '');
  if (acl === 'ADMINONLY') throw denied(acl);
  if (READS.includes(action)) return acl === 'PRIVATE' ? ownRead(action, request, openid) : request;
  if (acl === 'ADMINWRITE') throw denied(acl);
  if (action === 'insertDocument') return ownInsert(request, openid);
  // The stand-in does not simulate a client’s `set`, which would first have to read the document.
  if (!WRITES.includes(action) || request.merge === false) throw denied(acl);
  return { ...request, query: ownOnly(request.query, openid), queryType: 'WHERE' };
}

function ownRead(action: string, request: AdminRequest, openid: string): AdminRequest {
  if (action !== 'aggregateDocuments')
    return { ...request, query: ownOnly(request.query, openid), queryType: 'WHERE' };
  const ownMatch = { stageKey: '$match', stageValue: ownOnly(undefined, openid) };
  return { ...request, stages: [ownMatch, ...((request.stages as object[] | undefined) ?? [])] };
}

function ownInsert(request: AdminRequest, openid: string): AdminRequest {
  const data = (request.data as unknown[] | undefined) ?? [];
  return {
    ...request,
    data: data.map(each => JSON.stringify({ ...parsed(each), _openid: openid })),
  };
}
