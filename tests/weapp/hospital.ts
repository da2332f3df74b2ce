import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Stack, type StackOptions, startStack } from '../../local';
import { importRoster } from '../../types/changes/importRoster';
import type { Contract, InputOf, Role, ValueOf } from '../../types/contract';
import { agreeTo } from '../hospital/agreements';

/** The built functions on the local stack in memory, for the compiled mini-program to call; the clock stands still. */
export interface CompiledHospital {
  stack: Stack;
  /** Calls an operation that must do what it is asked. */
  ask<C extends Contract>(contract: C, input: InputOf<C>, account: string): Promise<ValueOf<C>>;
  /** Makes the holdings of everybody who was added so far proven (R23), as the desk would. */
  proveHoldings(): Promise<void>;
}

/**
 * @param staff accounts of staff by their roles; with an outpatient office among them the demonstration's roster is laid in
 * @param more options of the stack; `department`: only that one's rows of the roster, where many days are to pass
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
      // Whoever acts behind the pages has agreed to the privacy notice (R25).
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
