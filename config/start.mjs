// npm start: the demonstration hospital on this machine. PORT (8080) and DATA_DIR (.data) move it.
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { build } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { explain, PlainError, root, step } from './steps.mjs';

const HOST = '127.0.0.1';

try {
  await checkNode();
  const port = portFrom(process.env.PORT);
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  await checkPort(port);
  await checkFolder(dataDir);
  await installWhatIsMissing();
  await build(['functions', 'local', 'h5']);
  await serve(port, dataDir);
} catch (error) {
  explain(error);
}

/** Opens the hospital and keeps it open until it is told to end. */
async function serve(port, dataDir) {
  const require = createRequire(import.meta.url);
  const { openHospital } = require(join(root, 'dist/local/config/demo/hospital.js'));
  let hospital;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await hospital?.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Until it is ready, the calls of laying in are only of interest when that fails.
  const early = [];
  let log = line => early.push(line);
  try {
    hospital = await openHospital({ root, port, dataDir, log: line => log(line) });
    if (hospital.isNew) {
      await step('Laying in the demonstration hospital', () => hospital.layIn());
      // Figures and reminders are the clock's work: it need not be waited for.
      await hospital.stack.timers.fire('clock', 'everyFiveMinutes');
    }
  } catch (error) {
    if (ending) return;
    await hospital?.close();
    if (early.length) console.error(early.slice(-20).join('\n'));
    if (error.code === 'EADDRINUSE') throw taken(port);
    // In use by another start, or damaged: the store says which file and why.
    if (error.message.startsWith(dataDir)) throw new PlainError(error.message);
    throw error;
  }
  if (ending) return;
  console.log(`Ready: ${hospital.url}`);
  log = console.log;
}

function portFrom(text) {
  const port = text ? Number(text) : 8080;
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`PORT has to be a number from 1 to 65535, not "${text}".`);
}

/** Asks early, so that nobody waits for a build to learn that the port is taken. */
function checkPort(port) {
  return new Promise((free, refuse) => {
    const probe = createServer();
    probe.once('error', error => {
      if (error.code === 'EADDRINUSE') refuse(taken(port));
      else refuse(new PlainError(`Port ${port} cannot be used: ${error.message}`));
    });
    probe.listen(port, HOST, () => probe.close(free));
  });
}

async function checkFolder(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const place = relative(process.cwd(), dataDir) || dataDir;
    throw new PlainError(
      `Data cannot be kept in ${place} (${error.code}). Choose another folder: DATA_DIR=/path npm start`,
    );
  }
}

function taken(port) {
  return new PlainError(
    `Port ${port} is taken. End what uses it, or choose another: PORT=8081 npm start`,
  );
}
