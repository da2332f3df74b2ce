const { CLOUD_REHEARSAL = '' } = process.env;

/**
 * Sends the requests of Tencent’s library to the environment that `npm run rehearse` simulates on
 * this machine, if CLOUD_REHEARSAL names one. Nothing reaches Tencent then.
 *
 * @returns its address; undefined without a rehearsal
 * @throws Error when the address is another machine’s
 */
export async function sendToRehearsal(): Promise<string | undefined> {
  if (!CLOUD_REHEARSAL) return undefined;
  const url = CLOUD_REHEARSAL.replace(/\/$/, '');
  if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(url))
    throw new Error(`CLOUD_REHEARSAL: http://127.0.0.1:<port>, not ${url}`);
  // The library has an address for each service, and only one of them can be changed.
  const { CloudService } = await import('@cloudbase/manager-node/lib/utils/cloud-api-request.js');
  Object.defineProperty(CloudService.prototype, 'baseUrl', { get: () => url });
  return url;
}
