import { CloudError } from '../errors';
import type { Acl } from '../store';
import type { AdminRequest } from './request';

const denied = (acl: string) =>
  new CloudError(
    'DATABASE_PERMISSION_DENIED',
    `Permission Denied: Your operation is not allowed base on the ACL tag (${acl})`,
  );

/** The actions a mini-program may send to the database itself. */
const READS = ['getDocument', 'calculateDocument', 'aggregateDocuments'];
const WRITES = ['modifyDocument', 'removeDocument'];

type Json = Record<string, unknown>;
const parsed = (text: unknown): Json => (typeof text === 'string' && text ? JSON.parse(text) : {});

/** Of a query only what the caller made. */
const ownOnly = (query: unknown, openid: string): string =>
  JSON.stringify({ $and: [parsed(query), { _openid: openid }] });

/**
 * A request of a mini-program's own database as the service performs it for an account: narrowed to the account's documents
 * where the collection's permission wants it.
 * @throws CloudError DATABASE_PERMISSION_DENIED
 */
export function permitted(request: AdminRequest, openid: string, acl: Acl): AdminRequest {
  const action = String(request.action).replace(/^database\./, '');
  if (acl === 'ADMINONLY') throw denied(acl);
  if (READS.includes(action)) return acl === 'PRIVATE' ? ownRead(action, request, openid) : request;
  if (acl === 'ADMINWRITE') throw denied(acl);
  if (action === 'insertDocument') return ownInsert(request, openid);
  // A whole document set by a client would need to be looked at first: this stand-in does not play it.
  if (!WRITES.includes(action) || request.merge === false) throw denied(acl);
  return { ...request, query: ownOnly(request.query, openid), queryType: 'WHERE' };
}

function ownRead(action: string, request: AdminRequest, openid: string): AdminRequest {
  if (action !== 'aggregateDocuments')
    return { ...request, query: ownOnly(request.query, openid), queryType: 'WHERE' };
  const mine = { stageKey: '$match', stageValue: ownOnly(undefined, openid) };
  return { ...request, stages: [mine, ...((request.stages as object[] | undefined) ?? [])] };
}

function ownInsert(request: AdminRequest, openid: string): AdminRequest {
  const data = (request.data as unknown[] | undefined) ?? [];
  return {
    ...request,
    data: data.map(each => JSON.stringify({ ...parsed(each), _openid: openid })),
  };
}
