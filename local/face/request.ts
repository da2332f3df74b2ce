import type { Accounts } from '../accounts/accounts';
import type { Clock } from '../clock';
import type { Host } from '../host/host';
import type { Messages } from '../messages/messages';
import type { Acl, Store } from '../store';
import type { Files } from './files';

/** People the environment knows, as auth.getUserInfoForAdmin answers them; given as data, there is no sign-up here. */
export type Users = { uid: string; openId?: string; [field: string]: unknown }[];

/** What an action works with. */
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
  /** What besides functions may use a collection. */
  aclOf: (collection: string) => Acl;
}

/** The body of one request: JSON, or the fields of a multipart form (files as Buffer). */
export type AdminRequest = Record<string, unknown>;

/** What an action answers: fields of the JSON answer, or raw bytes (wx.openApi only). */
export type AdminAnswer = Record<string, unknown> | Buffer;

export type Action = (request: AdminRequest, face: FaceContext) => Promise<AdminAnswer>;
