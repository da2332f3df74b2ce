import type { Kit } from './kit';
import { Failure } from './types';

/** Adds the phone’s storage to `wx`. */
export function giveStorage({ host, wx, asyncApi }: Kit): void {
  const { realm, storage } = host;
  const key = (value: unknown): string => {
    if (typeof value !== 'string' || !value)
      throw new Failure('parameter error: key should be a non-empty string');
    return value;
  };
  const put = (name: unknown, data: unknown) => {
    storage.set(key(name), JSON.parse(JSON.stringify({ data })).data);
  };
  const info = () => ({
    keys: realm.array([...storage.keys()]),
    currentSize: 1,
    limitSize: 10_240,
  });
  Object.assign(wx, {
    getStorageSync: (name: unknown) => {
      const value = storage.get(key(name));
      return value === undefined ? '' : realm.copy(value);
    },
    setStorageSync: put,
    removeStorageSync: (name: unknown) => void storage.delete(key(name)),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: asyncApi('getStorage', options => {
      if (!storage.has(key(options.key))) throw new Failure('data not found');
      return { data: realm.copy(storage.get(key(options.key))) };
    }),
    setStorage: asyncApi('setStorage', options => put(options.key, options.data)),
    removeStorage: asyncApi('removeStorage', options => void storage.delete(key(options.key))),
    clearStorage: asyncApi('clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi('getStorageInfo', info),
  });
}
