import { invalidParam } from '../errors';
import type { Action } from './request';

/**
 * functions.invokeFunction: a function, or any program with the SDK, calls a function. When a
 * function makes the call, the callee sees the same caller (its token travels as wxCloudApiToken).
 */
export const invokeFunction: Action = async (request, { host }) => {
  const name = request.function_name;
  if (typeof name !== 'string' || name === '') throw invalidParam('function_name is missing');
  const event = request.request_data;
  if (event !== undefined && typeof event !== 'string') {
    throw invalidParam('request_data must be JSON in a string');
  }
  const caller = host.callerOfToken(request.wxCloudApiToken);
  const { json } = await host.call(name, event || '{}', caller, {
    source: caller ? 'wx_client,scf' : 'scf',
  });
  return { data: { response_data: json } };
};
