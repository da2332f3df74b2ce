import type * as glassEasel from 'glass-easel';
import { defined } from '../../../domain/defined';
import type { Loop } from './loop';
import type { Caller, OpenPage } from './openPage';
import type { Realm } from './realm';

type Listener = (...given: unknown[]) => void;

/** wx.createSelectorQuery on the current page. Elements have no place or size here. */
export function selectorQuery(
  realm: Realm,
  loop: Loop,
  current: () => OpenPage | undefined,
): unknown {
  const asked: {
    selector: string;
    all: boolean;
    answer: (found: boolean) => unknown;
    told?: Listener;
  }[] = [];
  let within: Caller | undefined = current()?.caller;
  const query = {
    in: (component: Caller) => {
      within = component;
      return query;
    },
    select: (selector: string) => one(selector, false),
    selectAll: (selector: string) => one(selector, true),
    selectViewport: () => one('', false),
    exec: (told?: Listener) => {
      const answers = asked.map(({ selector, all, answer, told: each }) => {
        const comp =
          (within as { _$?: glassEasel.GeneralComponent } | undefined)?._$ ?? current()?.element;
        const count = selector
          ? (comp?.getShadowRoot()?.querySelectorAll(selector).length ?? 0)
          : 1;
        const result = all
          ? realm.array(Array.from({ length: count }, () => answer(true)))
          : answer(count > 0);
        return { result, each };
      });
      loop.post(() => {
        for (const { result, each } of answers) each?.(result);
        told?.(realm.array(answers.map(({ result }) => result)));
      });
      return query;
    },
  };
  const box = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, id: '', dataset: {} };
  const one = (selector: string, all: boolean) => {
    const put = (fields: object, told?: Listener) => {
      const answer = (found: boolean) => (found ? Object.assign(realm.object(), fields) : null);
      asked.push({ selector, all, answer, ...defined({ told }) });
      return query;
    };
    return {
      boundingClientRect: (told?: Listener) => put(box, told),
      scrollOffset: (told?: Listener) =>
        put({ scrollLeft: 0, scrollTop: current()?.scrollTop ?? 0 }, told),
      context: (told?: Listener) => put({ context: {} }, told),
      node: (told?: Listener) => put({ node: canvas() }, told),
      fields: (wanted: { node?: boolean }, told?: Listener) =>
        put({ ...box, ...defined({ node: wanted?.node ? canvas() : undefined }) }, told),
    };
  };
  return query;
}

/** A canvas without a picture: drawing does nothing. */
function canvas(): object {
  const context = new Proxy({} as Record<PropertyKey, unknown>, {
    get: (kept, name) =>
      name in kept ? kept[name] : name === 'measureText' ? () => ({ width: 0 }) : () => undefined,
  });
  return {
    width: 0,
    height: 0,
    getContext: () => context,
    requestAnimationFrame: () => 0,
    createImage: () => ({}),
  };
}
