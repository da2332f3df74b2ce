'use strict';
// One instance of one function, in a worker thread. It is plain JavaScript, loaded by path and
// never bundled. Messages from the host: { event, context, env }. Messages to the host: { ready } |
// { unloadable } | { json } | { failure }.
const { parentPort, workerData } = require('node:worker_threads');

const { file, clock } = workerData;
followClock(new Float64Array(clock));

let main;
let given = [];

try {
  main = require(file).main;
  if (typeof main !== 'function') throw new TypeError('index.js exports no function "main"');
  parentPort.on('message', serve);
  parentPort.postMessage({ ready: true });
} catch (error) {
  parentPort.postMessage({ unloadable: describe(error) });
}

async function serve({ event, context, env }) {
  // The variables of the previous call must not be visible to this one.
  for (const name of given) delete process.env[name];
  given = Object.keys(env);
  Object.assign(process.env, env);
  try {
    const value = await main(JSON.parse(event), context);
    parentPort.postMessage({ json: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    parentPort.postMessage({ failure: describe(error) });
  }
}

function describe(error) {
  if (error instanceof Error || (error && typeof error.message === 'string')) {
    return { name: String(error.name ?? 'Error'), message: error.message, stack: error.stack };
  }
  return { name: 'Error', message: String(error) };
}

/**
 * `Date` shows the stack’s clock. cells[0] is the offset in ms, cells[1] the frozen moment or NaN.
 */
function followClock(cells) {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = () => (Number.isNaN(cells[1]) ? realNow() + cells[0] : cells[1]);
  RealDate.now = now;
  const LocalDate = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      const made = newTarget === LocalDate ? target : newTarget;
      return Reflect.construct(target, args.length === 0 ? [now()] : args, made);
    },
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = LocalDate;
  globalThis.Date = LocalDate;
}
