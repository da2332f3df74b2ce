// The local stack in its own process, for benches and fault tests. stack.ts starts it and controls
// it over IPC. argv[2] is JSON of { root, options } (see StackProcessOptions). It sends { ready }
// once, then { id, value | error }.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { root, options } = JSON.parse(process.argv[2]);
const { startStack } = await import(join(root, 'dist/local/local/index.js'));
const functionsDir = join(root, 'dist/cloudfunctions');
const { collections } = JSON.parse(readFileSync(join(functionsDir, 'collections.json'), 'utf8'));
const stack = await startStack({
  ...options,
  functionsDir,
  collections,
  timers: false,
  // The lines of calls would only cost time here. The functions’ own output tells what went wrong.
  log: line => line.startsWith('call ') || process.stderr.write(`${line}\n`),
});

const asked = {
  insert: ({ collection, documents }) => stack.store.insert(collection, documents),
  all: async ({ collection }) => (await stack.store.find(collection, { filter: {} })).docs,
  faults({ latency, weChatLatency, rates, script = [] }) {
    stack.faults.clear();
    if (latency) stack.faults.latency = latency;
    if (weChatLatency) stack.faults.weChatLatency = weChatLatency;
    if (rates) stack.faults.rates = rates;
    for (const fault of script) stack.faults.inject(fault);
  },
  advance: ({ ms }) => stack.clock.advance(ms),
  invoke: async ({ name, event }) => (await stack.invoke(name, event)).result,
  counts: () => stack.counters.read(),
  close: () => stack.close(),
};

process.on('message', async ({ id, ask, ...what }) => {
  try {
    process.send({ id, value: (await asked[ask](what)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: { url: stack.url } });
