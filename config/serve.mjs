// Opens the demonstration hospital and keeps it open. `npm start` and `npm run dev` share this.
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { ownCopy } from './ownCopy.mjs';
import { PlainError, root, step } from './steps.mjs';

const HOST = '127.0.0.1';

/**
 * The hospital’s port and folder, from PORT (8080) and DATA_DIR (.data).
 *
 * @returns {Promise<{ port: number, dataDir: string }>}
 * @throws PlainError when the port is taken or the folder cannot hold data
 */
export async function whereToServe() {
  const port = portFrom(process.env.PORT);
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  await checkPort(port);
  await checkFolder(dataDir);
  return { port, dataDir };
}

/**
 * Opens the hospital and keeps it open until the process is told to end. Sets its data up at the
 * first start. It serves a copy of what is built, which a later build does not change.
 *
 * @param {{ port: number, dataDir: string }} where
 * @param {{ functionsDir?: string, routes?: Function, close?: () => unknown }} [more] other bundles
 * of the functions, routes that are asked first, and what else to close at the end
 * @returns {Promise<import('./demo/hospital').Hospital | undefined>} undefined when it was told to
 * end meanwhile
 */
export async function serve({ port, dataDir }, { functionsDir, routes, close } = {}) {
  const require = createRequire(import.meta.url);
  const built = await ownCopy(['cloudfunctions', 'local', 'h5']);
  const { openHospital } = require(join(built.folder, 'local/config/demo/hospital.js'));
  let hospital;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await hospital?.close();
    await close?.();
    await built.remove();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // The log lines of the setup are printed only when it fails.
  const early = [];
  let log = line => early.push(line);
  try {
    hospital = await openHospital({
      ...{ root, port, dataDir, functionsDir, routes, built: built.folder },
      log: line => log(line),
    });
    if (hospital.isNew) {
      await step('Laying in the demonstration hospital', () => hospital.layIn());
      // Figures and reminders are the timer’s work. Firing it now saves waiting for it.
      await hospital.stack.timers.fire('clock', 'everyFiveMinutes');
    }
  } catch (error) {
    if (ending) return undefined;
    await hospital?.close();
    await built.remove();
    if (early.length) console.error(early.slice(-20).join('\n'));
    if (error.code === 'EADDRINUSE') throw taken(port);
    // The folder is in use by another process, or damaged. The store’s message names the file and
    // the reason.
    if (error.message.startsWith(dataDir)) throw new PlainError(error.message);
    throw error;
  }
  if (ending) return undefined;
  console.log(`Ready: ${hospital.url}`);
  log = console.log;
  return hospital;
}

function portFrom(text) {
  const port = text ? Number(text) : 8080;
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`PORT has to be a number from 1 to 65535, not "${text}".`);
}

/** Checks the port before the build, so that a taken one is reported at once. */
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
