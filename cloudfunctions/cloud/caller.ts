import * as tcb from '@cloudbase/node-sdk';

/** Who calls a function, as the platform says it; nothing of it comes from the client. */
export interface PlatformCaller {
  /** The WeChat account (openid); empty when a timer or another function calls. */
  account: string;
  /** The platform's name for this one call. */
  requestId: string;
}

/** @param context the second argument of a function's `main` */
export function platformCaller(context: unknown): PlatformCaller {
  const { WX_OPENID = '', TCB_SEQID } = tcb.getCloudbaseContext(context as never);
  const requestId = (context as { request_id?: string })?.request_id ?? TCB_SEQID ?? '';
  return { account: WX_OPENID, requestId: String(requestId) };
}
