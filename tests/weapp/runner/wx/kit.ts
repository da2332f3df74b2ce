import { defined } from '../../../../domain/defined';
import { wordsOf } from '../errors';
import type { Callback, Options, WxCall, WxHost } from './types';
import { Failure } from './types';

/** Dialogs whose answer counts as a tap. */
const ANSWERED_BY_FINGER = new Set(['showModal', 'showActionSheet']);

/** The tools that build the parts of `wx`. */
export type Kit = ReturnType<typeof createKit>;

export function createKit(host: WxHost) {
  const { realm, loop } = host;
  const wx = realm.object();
  const calls: WxCall[] = [];

  const guard = (where: string, run: () => void) => {
    try {
      run();
    } catch (error) {
      host.failed('thrown', error, where);
    }
  };
  const record = (api: string, options: unknown) => {
    let kept = options;
    try {
      kept = options === undefined ? undefined : JSON.parse(JSON.stringify(options));
    } catch {}
    calls.push({ api, options: kept });
  };

  /**
   * Adds `wx[name]` in WeChat’s manner: an answer in a later turn by success/fail/complete, or a
   * promise without them. `run` returns the answer’s fields, a promise of them, or throws.
   */
  const asyncApi = (name: string, run: (options: Options) => unknown, errPrefix = name) =>
    function api(given?: Options): unknown {
      const options = given ?? {};
      const { success, fail, complete } = options as Record<string, Callback | undefined>;
      const answer = (ok: boolean, result: object) =>
        loop.post(() => {
          const value = Object.assign(realm.object(), result);
          guard(`${name} ${ok ? 'success' : 'fail'}`, () =>
            (ok ? success : fail)?.call(undefined, value),
          );
          guard(`${name} complete`, () => complete?.call(undefined, value));
          settle(ok, value);
        }, ANSWERED_BY_FINGER.has(name));
      let settle: (ok: boolean, value: object) => void = () => {};
      const done = (result: unknown) =>
        answer(true, { ...(result as object | undefined), errMsg: `${errPrefix}:ok` });
      const failed = (error: unknown) => {
        const message = wordsOf(error);
        const fields = error instanceof Failure ? error.fields : ((error as object) ?? {});
        const { errCode, errno } = fields as { errCode?: unknown; errno?: unknown };
        answer(false, {
          ...defined({ errCode, errno }),
          errMsg: message.startsWith(`${errPrefix}:`) ? message : `${errPrefix}:fail ${message}`,
        });
      };
      const begin = () => {
        let result: unknown;
        try {
          result = run(options);
        } catch (error) {
          failed(error);
          return;
        }
        if (result && typeof (result as PromiseLike<unknown>).then === 'function') {
          (result as PromiseLike<unknown>).then(done, failed);
        } else done(result);
      };
      if (success || fail || complete) {
        begin();
        return undefined;
      }
      return realm.promise<unknown>((resolve, reject) => {
        settle = (ok, value) => (ok ? resolve(value) : reject(value));
        begin();
      });
    };
  const define = (name: string, run: (options: Options) => unknown) => {
    wx[name] = asyncApi(name, options => {
      record(name, options);
      return run(options);
    });
  };
  const text = (value: unknown, otherwise = '') =>
    value === undefined ? otherwise : String(value);

  return { host, wx, calls, guard, record, asyncApi, define, text };
}
