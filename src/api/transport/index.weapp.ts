import Taro from '@tarojs/taro';
import type { Request } from './request';

/** Connects to the CloudBase environment that the build names; WeChat knows who the person is. */
export function connect(): void {
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV, traceUser: true } : { traceUser: true });
}

/** Calls a cloud function and gives its answer unchecked. Rejects when there was no answer. */
export async function carry(request: Request): Promise<unknown> {
  const answer = await Taro.cloud.callFunction({ name: request.function, data: request.data });
  return answer.result;
}
