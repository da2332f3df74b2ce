import type { Accounts } from '../accounts/accounts';
import type { Clock } from '../clock';
import type { Host } from '../host/host';
import type { Messages } from '../messages/messages';
import type { Acl, Store } from '../store';
import type { Files } from './files';

/**
 * The users that auth.getUserInfoForAdmin knows. They are given as data, because there is no
 * sign-up.
 */
export type Users = { uid: string; openId?: string; [field: string]: unknown }[];

/** The parts of the stack that an action needs. */
export interface FaceContext {
  store: Store;
  clock: Clock;
  host: Host;
  messages: Messages;
  accounts: Accounts;
  files: Files;
  users: Users;
  /** Whether a query takes a text of 24 hex digits for an ObjectId. */
  forceObjectIds: boolean;
  /** The permission of a collection for clients other than functions. */
  aclOf: (collection: string) => Acl;
}

/** The body of one request: JSON, or the fields of a multipart form (files as Buffer). */
export type AdminRequest = Record<string, unknown>;

/** The answer of an action: the fields of the JSON answer, or raw bytes (wx.openApi only). */
export type AdminAnswer = Record<string, unknown> | Buffer;

export type Action = (request: AdminRequest, face: FaceContext) => Promise<AdminAnswer>;
