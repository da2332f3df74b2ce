import * as glassEasel from 'glass-easel';
import type { Realm } from './realm';

interface Ears {
  /** Whether a component is of this app: the framework tells of every app's. */
  owns(component: glassEasel.GeneralComponent): boolean;
  realm: Realm;
  thrown(cause: unknown, method: string): void;
  warned(message: string): void;
  rejected(cause: unknown): void;
}

/** Listens for errors inside an app, until the returned functions are called. */
export function listen(process: NodeJS.Process, ears: Ears): (() => void)[] {
  const ours = (related: unknown) =>
    glassEasel.Component.isComponent(related) ? ears.owns(related) : true;
  const onError: Parameters<typeof glassEasel.addGlobalErrorListener>[0] = (
    cause,
    method,
    related,
  ) => {
    if (!ours(related)) return undefined;
    ears.thrown(cause, String(method ?? ''));
    return false;
  };
  const onWarning: Parameters<typeof glassEasel.addGlobalWarningListener>[0] = (
    message,
    related,
  ) => {
    if (ours(related)) ears.warned(message);
    return false;
  };
  const onRejection = (cause: unknown, promise: Promise<unknown>) => {
    if (!ears.realm.isPromise(promise)) return;
    // The rejection is handled here, so that the test’s own process does not fail.
    promise.catch(() => {});
    ears.rejected(cause);
  };
  glassEasel.addGlobalErrorListener(onError);
  glassEasel.addGlobalWarningListener(onWarning);
  process.on('unhandledRejection', onRejection);
  return [
    () => glassEasel.removeGlobalErrorListener(onError),
    () => glassEasel.removeGlobalWarningListener(onWarning),
    () => process.off('unhandledRejection', onRejection),
  ];
}
