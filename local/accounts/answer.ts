import { requestId } from '../http';

/** A JSON answer of WeChat. */
export interface WeChatAnswer {
  errcode: number;
  errmsg: string;
  [field: string]: unknown;
}

/** A refusal in WeChat's words, with the number by which it finds the request again. */
export function refused(errcode: number, errmsg: string): WeChatAnswer {
  return { errcode, errmsg: `${errmsg} rid: ${requestId()}` };
}
