import { jobsFailed } from '../../cloudfunctions/cloud/runJobs';
import type { JobName, TimedFunction } from '../../domain/running/jobs';
import { operatorTexts } from '../../texts/operators';
import { type Asking, agreed } from '../agreed';
import { inSet, setsServed } from './dataSet';
import { type Plan, planOf, type Step } from './plan';
import { environmentProblems, localProblems } from './preflight';
import type { Cloud, Invoked } from './shape';
import { unbuilt, wantedOf } from './wanted';

const words = operatorTexts.deploy;

/** The deployment’s surroundings: the repository, printing and asking, waiting. */
export interface Hands extends Asking {
  root: string;
  /** The control plane; called only when the settings are complete. */
  cloud: () => Cloud;
  /** The zipped code of a function, in base64. */
  codeOf: (name: string) => string;
  pause: () => Promise<void>;
}

/**
 * The error of a timer’s function when the data is newer than its code
 * (`cloudfunctions/cloud/runJobs.ts`).
 */
const DATA_NEWER = /the data needs version \d/;
/** The longest wait for an index, in pauses. */
const PAUSES = 300;
/** The vendor takes at most 1.5 MB of code without cloud storage; this is its length in base64. */
const MOST_CODE = 2 * 1024 * 1024;

/**
 * Makes an environment equal to this repository’s settings: preflight, the plan in words,
 * agreement, the steps, a trial of each function. It may be interrupted anywhere and run again.
 *
 * @returns whether all is well
 */
export async function deploy(
  hands: Hands,
  { check, yes }: { check: boolean; yes: boolean },
): Promise<boolean> {
  const { say, root } = hands;
  const local = localProblems(root);
  if (local.length) return stopped(local, say);
  const wanted = wantedOf(root, process.env);
  const missing = unbuilt(root, wanted.functions).map(words.problems.unbuilt);
  const large = missing.length ? [] : tooLarge(wanted.functions, hands);
  if (missing.length || large.length) return stopped([...missing, ...large], say);

  const isWanted = ({ name }: { name: string }) =>
    wanted.functions.some(each => each.name === name);
  const cloud = hands.cloud();
  const env = process.env.CLOUD_ENV as string;
  say(words.looking(env));
  let plan: Plan;
  try {
    const environment = await cloud.environment();
    const wrong = environmentProblems(env, environment);
    if (wrong.length) return stopped(wrong, say);
    say(words.environment(env, environment?.plan ?? ''));
    const found = {
      collections: await cloud.collections(),
      functions: await cloud.functions(),
      httpPaths: await cloud.httpPaths(),
      storage: await cloud.storagePermission(),
    };
    const served = setsServed(found.functions.filter(isWanted));
    if (served.length > 1) return stopped([operatorTexts.data.problems.halfSwitched(served)], say);
    plan = planOf(inSet(wanted, served[0] ?? ''), found);
  } catch (error) {
    return stopped([troubleOf(error)], say);
  }
  show(plan, say);
  if (plan.problems.length) return stopped(plan.problems, say);
  if (check) {
    say(words.checked);
    return true;
  }
  if (!(await agreed(hands, yes))) return false;
  for (const step of plan.steps) if (!(await did(step, cloud, hands))) return false;
  const good = await tried(
    wanted.functions.map(({ name }) => name),
    cloud,
    say,
  );
  if (good) say(`${words.finished}\n${words.next}`);
  return good;
}

function stopped(problems: string[], say: Hands['say']): false {
  say(words.stopped);
  for (const problem of problems) say(`  - ${problem}`);
  return false;
}

const tooLarge = (functions: { name: string }[], { codeOf }: Hands): string[] =>
  functions
    .filter(({ name }) => codeOf(name).length > MOST_CODE)
    .map(({ name }) => words.problems.tooLarge(name));

function show({ steps, notes }: Plan, say: Hands['say']): void {
  say(words.willDo);
  for (const [n, step] of steps.entries()) say(`  ${n + 1}. ${step.words}`);
  if (notes.length) say(words.noticed);
  for (const note of notes) say(`  - ${note}`);
}

/** Performs one step and waits for its indexes. Prints what it did, or the reason of a failure. */
async function did(step: Step, cloud: Cloud, { codeOf, say, pause }: Hands): Promise<boolean> {
  try {
    await step.run(cloud, codeOf);
    if (step.awaits) await built(step.awaits, cloud, { say, pause });
    say(words.did(step.words));
    return true;
  } catch (error) {
    say(words.failed(step.words, troubleOf(error)));
    return false;
  }
}

async function built(
  { collection, indexes }: NonNullable<Step['awaits']>,
  cloud: Cloud,
  { say, pause }: Pick<Hands, 'say' | 'pause'>,
): Promise<void> {
  for (let pauses = 0; ; pauses++) {
    const there = new Set(await cloud.indexesOf(collection));
    const missing = indexes.filter(name => !there.has(name));
    if (!missing.length) return;
    if (pauses === PAUSES) throw new Error(missing.join(', '));
    if (pauses === 0) say(words.waiting(collection, missing.join(', ')));
    await pause();
  }
}

/** Calls every function once. Each must answer, know its keys, and finish its jobs. */
async function tried(names: string[], cloud: Cloud, say: Hands['say']): Promise<boolean> {
  say(words.smoke.title);
  let good = true;
  for (const name of names) {
    const { trouble, late = [] } = await cloud
      .invoke(name)
      .then(invoked => foundIn(name, invoked))
      .catch((error: unknown): Found => ({ trouble: words.smoke.failed(name, troubleOf(error)) }));
    say(`  - ${trouble ?? words.smoke.good(name)}`);
    for (const line of late) say(`    ${line}`);
    good &&= trouble === undefined;
  }
  return good;
}

/**
 * The result of a trial: why the function does not work, or which jobs stood still before the call.
 */
interface Found {
  trouble?: string | undefined;
  late?: string[];
}

function foundIn(name: string, invoked: Invoked): Found {
  const trouble = troubleIn(name, invoked);
  if (trouble) return { trouble };
  // The office’s page reads the same values: the late jobs, with minutes.
  const { late = {} } = JSON.parse(invoked.answer) as { late?: Record<string, number> };
  return {
    late: Object.entries(late).map(([what, minutes]) =>
      words.smoke.late(what as JobName | TimedFunction, minutes),
    ),
  };
}

function troubleIn(name: string, { failed, answer }: Invoked): string | undefined {
  if (failed && DATA_NEWER.test(answer)) return words.smoke.dataNewer(name);
  const jobs = failed && answer.split(jobsFailed)[1]?.match(/^[\w, ]+/)?.[0];
  if (jobs) return words.smoke.job(name, jobs);
  if (failed) return words.smoke.failed(name, answer);
  let read: { refusal?: { code: string; facts: { keys?: { name: string }[] } } };
  try {
    read = JSON.parse(answer);
  } catch {
    return words.smoke.failed(name, answer);
  }
  const { refusal } = read;
  if (refusal?.code === 'KEYS_WRONG')
    return words.smoke.keys(name, (refusal.facts.keys ?? []).map(key => key.name).join(', '));
  if (refusal?.code === 'DATA_NEWER') return words.smoke.dataNewer(name);
  // A call without an operation is refused for that reason, once keys and database work.
  if (refusal && refusal.code !== 'OPERATION_UNKNOWN')
    return words.smoke.failed(name, refusal.code);
  return undefined;
}

/** The error in the vendor’s words. It never includes the request, which holds keys. */
function troubleOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (/^AuthFailure/.test(code ?? '')) return words.problems.login(code as string);
  const description = [code, message].filter(Boolean).join(' ');
  return words.problems.cloud(description.split('\n')[0]?.slice(0, 200) ?? '');
}
