import type { TestHospital } from './open';

/** Runs something whose database is gone without waiting between the tries: what counts is what it leaves behind. */
async function impatiently<T>(run: () => Promise<T>): Promise<T> {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  try {
    return await run();
  } finally {
    chance.mockRestore();
  }
}

/**
 * Runs something of which only the first `request - 1` database requests are performed: every later one is cut off,
 * as if it had died.
 * @returns whether it failed
 */
export async function dyingAt(
  hospital: TestHospital,
  request: number,
  run: () => Promise<unknown>,
): Promise<boolean> {
  hospital.stack.faults.inject({ kind: 'reset', skip: request - 1, times: 1000 });
  const failed = await impatiently(run).then(
    () => false,
    () => true,
  );
  hospital.stack.faults.clear();
  return failed;
}
