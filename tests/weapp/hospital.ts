import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Stack, type StackOptions, startStack } from '../../local';
import { importRoster } from '../../types/changes/importRoster';
import type { Contract, InputOf, Role, ValueOf } from '../../types/contract';
import { agreeTo } from '../hospital/agreements';
import { DIRECTLY } from '../hospital/directly';

/**
 * The built functions on the local stack in memory, for the compiled mini-program. The clock is
 * frozen.
 */
export interface CompiledHospital {
  stack: Stack;
  /** Calls an operation that must succeed. */
  ask<C extends Contract>(contract: C, input: InputOf<C>, account: string): Promise<ValueOf<C>>;
  /** Proves all holdings so far (R23), as the desk would. */
  proveHoldings(): Promise<void>;
}

/**
 * @param staff staff accounts with their roles; an outpatient office among them also gets the
 * demonstration’s roster
 * @param more options of the stack; `department` limits the roster to one department, for tests
 * over many days
 */
export async function openCompiledHospital(
  now: number,
  staff: Record<string, { name: string; roles: Role[]; doctorId?: string }>,
  { department, ...more }: Partial<StackOptions> & { department?: string } = {},
): Promise<CompiledHospital> {
  const stack = await startStack({
    functionsDir: resolve('dist/cloudfunctions'),
    ...JSON.parse(readFileSync('dist/cloudfunctions/collections.json', 'utf8')),
    clock: { now, frozen: true },
    timers: false,
    // One person’s taps need only one instance.
    instances: 1,
    sameThread: DIRECTLY,
    forceObjectIds: true,
    log: () => undefined,
    env: {
      YUEHAO_SEAL_KEY: randomBytes(32).toString('base64'),
      YUEHAO_HASH_KEY: randomBytes(32).toString('base64'),
    },
    ...more,
  });
  const agree = agreeTo(stack.store);
  const hospital: CompiledHospital = {
    stack,
    async ask(contract, input, account) {
      // Callers behind the pages have agreed to the privacy notice (R25).
      if (contract.personal) await agree(account);
      const { function: name, operation } = contract;
      const { result } = await stack.invoke(name, { operation, input }, account);
      const answer = result as { ok: boolean; value: ValueOf<typeof contract> };
      if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    async proveHoldings() {
      const { docs } = await stack.store.find('patients', { filter: {} });
      for (const { _id, links } of docs)
        await stack.store.update('patients', {
          filter: { _id },
          update: {
            $set: { links: (links as object[]).map(link => ({ ...link, unproven: false })) },
          },
          multi: false,
        });
    },
  };
  const members = Object.entries(staff);
  if (members.length)
    await stack.store.insert(
      'staff',
      members.map(([_id, member]) => ({ _id, ...member, active: true })),
    );
  const office = members.find(([, { roles }]) => roles.includes('outpatientOffice'))?.[0];
  if (office) {
    const [header, ...rows] = readFileSync('config/demo/roster.csv', 'utf8').split('\n');
    const own = rows.filter(row => !department || row.split(',')[2] === department);
    const contentBase64 = Buffer.from([header, ...own].join('\n')).toString('base64');
    await hospital.ask(importRoster, { fileName: 'roster.csv', contentBase64 }, office);
  }
  return hospital;
}
