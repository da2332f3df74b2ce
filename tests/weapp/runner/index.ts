import * as vm from 'node:vm';
import { App } from './app';
import type { LaunchOptions } from './launchOptions';

export { App } from './app';
export type { LaunchOptions } from './launchOptions';

export type {
  CloudCall,
  SubscriptionSettings,
} from './wx';
export { freshSettings } from './wx';

/** Starts the compiled mini-program and waits until its first page rests. */
export async function launch(options: LaunchOptions = {}): Promise<App> {
  const app = new App(options, realProcess());
  try {
    await app.begin(options);
  } catch (error) {
    app.close();
    throw app.explained(error);
  }
  return app;
}

/** The process itself. Under jest the test sees a copy, which never gets an unhandled rejection. */
const realProcess = () => vm.runInThisContext('process') as NodeJS.Process;
