import { setImmediate } from 'node:timers';
import type { Kit } from './kit';
import { Failure, type Options } from './types';

/** Adds the cloud and its network to `wx`. */
export function giveCloud(
  { host, wx, calls, record, asyncApi }: Kit,
  fileAt: (path: string) => Uint8Array | undefined,
) {
  const { realm, loop } = host;
  let network: 'wifi' | '4g' | 'none' = 'wifi';
  let cloudReady = false;
  const uploadFile = asyncApi('cloud.uploadFile', async ({ cloudPath, filePath }) => {
    record('cloud.uploadFile', { cloudPath });
    const bytes = fileAt(String(filePath));
    if (!bytes || network === 'none') throw new Failure('uploadFile:fail', { errCode: -1 });
    const release = loop.hold(`uploadFile ${String(cloudPath)}`);
    try {
      return { fileID: await host.uploadFile({ cloudPath: String(cloudPath), bytes }) };
    } finally {
      setImmediate(release);
    }
  });

  wx.cloud = Object.assign(realm.object(), {
    init: (options?: Options) => {
      cloudReady = true;
      record('cloud.init', options);
    },
    // Returns a task through which the app learns the progress.
    uploadFile: (options: Options) => {
      uploadFile(options);
      return Object.assign(realm.object(), { onProgressUpdate: () => {}, abort: () => {} });
    },
    callFunction: asyncApi('cloud.callFunction', async options => {
      if (!cloudReady) {
        throw new Failure("Cloud API isn't enabled, please call wx.cloud.init first", {
          errCode: -1,
        });
      }
      const name = options.name;
      if (typeof name !== 'string' || !name) {
        throw new Failure('parameter.name should be String', { errCode: -1 });
      }
      const data: unknown =
        options.data === undefined ? {} : JSON.parse(JSON.stringify(options.data));
      record('cloud.callFunction', { name, data });
      const operation = (data as { operation?: unknown })?.operation;
      const release = loop.hold(`callFunction ${name}${operation ? ` ${String(operation)}` : ''}`);
      try {
        if (network === 'none') {
          throw new Failure(
            'request:fail errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED',
            { errCode: -1 },
          );
        }
        const result = await host.callFunction({ name, data });
        return { result: realm.copy(result), requestID: `request-${calls.length}` };
      } finally {
        // The wait ends only once the answer is in the app’s own queue.
        setImmediate(release);
      }
    }),
  });
  const listeners: ((status: object) => void)[] = [];
  wx.onNetworkStatusChange = (listener: (status: object) => void) => {
    listeners.push(listener);
  };
  wx.getNetworkType = asyncApi('getNetworkType', () => ({ networkType: network }));

  return {
    setNetwork: (type: 'wifi' | '4g' | 'none') => {
      network = type;
      for (const listener of listeners)
        listener({ isConnected: type !== 'none', networkType: type });
    },
  };
}
