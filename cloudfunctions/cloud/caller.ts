import * as tcb from '@cloudbase/node-sdk';

declare const madeByThePlatform: unique symbol;
/** The platform's id of one call; a type of its own, so that no other text is logged as one. */
export type RequestId = string & { readonly [madeByThePlatform]: true };

/** The caller of a function, as told by the platform; nothing of it comes from the client. */
export interface PlatformCaller {
  /** The WeChat account (openid); empty when a timer or another function calls. */
  account: string;
  requestId: RequestId;
}

/**
 * The caller of a call.
 * @param context the second argument of a function's `main`
 */
export function platformCaller(context: unknown): PlatformCaller {
  const { WX_OPENID = '', TCB_SEQID } = tcb.getCloudbaseContext(
    context as Parameters<typeof tcb.getCloudbaseContext>[0],
  );
  const requestId = (context as { request_id?: string })?.request_id ?? TCB_SEQID ?? '';
  return { account: WX_OPENID, requestId: String(requestId) as RequestId };
}
