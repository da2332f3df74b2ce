import { requestId } from '../http';

/** A JSON answer of WeChat. */
export interface WeChatAnswer {
  errcode: number;
  errmsg: string;
  [field: string]: unknown;
}

/** A refusal as WeChat words it, with a request number. */
export function refused(errcode: number, errmsg: string): WeChatAnswer {
  return { errcode, errmsg: `${errmsg} rid: ${requestId()}` };
}
