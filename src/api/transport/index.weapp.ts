import Taro from '@tarojs/taro';
import type { Request } from './request';

/** Connects to the CloudBase environment named in the build; WeChat identifies the user. */
export function connect(): void {
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV, traceUser: true } : { traceUser: true });
}

/** Calls a cloud function. Returns the answer unchecked; rejects if there is none. */
export async function carry(request: Request): Promise<unknown> {
  const answer = await Taro.cloud.callFunction({ name: request.function, data: request.data });
  return answer.result;
}
