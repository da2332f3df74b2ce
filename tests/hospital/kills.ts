import type { TestHospital } from './open';

/**
 * Runs something without waits between the retries of a missing database. Only what it leaves
 * behind counts.
 */
async function impatiently<T>(run: () => Promise<T>): Promise<T> {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  try {
    return await run();
  } finally {
    chance.mockRestore();
  }
}

/**
 * Runs something while only the first `request - 1` database requests succeed. Every later one is
 * cut off, as if the function had died.
 *
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
