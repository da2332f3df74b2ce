import { collections, sealedCollections } from '../../cloudfunctions/collections';
import { dateOf, timeOf } from '../../domain/time/time';
import { operatorTexts } from '../../texts/operators';
import { backup } from './backup';
import { check } from './check';
import { leave } from './leave';
import { restore } from './restore';
import { type Hands, Hindered, type Site } from './shape';
import { serveSet, switchOver } from './switchOver';

const words = operatorTexts.data;
const names = collections.map(({ name }) => name);

interface Asked {
  given: string[];
  as: string | undefined;
  yes: boolean;
}

/** Runs a command; returns whether all is well. */
type Command = (asked: Asked, site: () => Promise<Site>, hands: Hands) => Promise<boolean>;

const folderNow = (now: number): string => `backups/${dateOf(now)}-${timeOf(now).replace(':', '')}`;

const commands: Record<string, { takes: [least: number, most: number]; run: Command }> = {
  backup: {
    takes: [0, 1],
    run: async ({ given: [folder] }, site, hands) => {
      const to = folder ?? folderNow(hands.now());
      const { missing } = await backup(await site(), names, to, hands);
      return missing.length === 0;
    },
  },
  check: {
    takes: [1, 1],
    run: async ({ given: [folder = ''] }, _, hands) => {
      await check(folder, hands);
      return true;
    },
  },
  restore: {
    takes: [1, 1],
    run: async ({ given: [folder = ''], ...how }, site, hands) =>
      (await restore(await site(), collections, folder, how, hands)) !== undefined,
  },
  switch: {
    takes: [1, 1],
    run: async ({ given: [folder = ''], ...how }, site, hands) =>
      switchOver(await site(), folder, how, hands),
  },
  use: {
    takes: [1, 1],
    run: async ({ given: [to = ''], yes }, site, hands) =>
      serveSet(await site(), names, { to, yes }, hands),
  },
  leave: {
    takes: [2, 2],
    run: async ({ given: [folder = '', to = ''], yes }, _, hands) =>
      leave(folder, to, sealedCollections, { yes }, hands),
  },
};

/**
 * Runs the command line.
 *
 * @param site the data; opened only by a command that needs it, and closed at the end
 * @returns whether all is well
 */
export async function run(
  line: readonly string[],
  site: () => Promise<Site>,
  hands: Hands,
): Promise<boolean> {
  const asked = read(line);
  if (!asked) {
    hands.say(words.usage);
    return false;
  }
  let opened: Site | undefined;
  const open = async () => {
    opened = await site();
    return opened;
  };
  try {
    return await asked.command(asked, open, hands);
  } catch (error) {
    const problems = error instanceof Hindered ? error.problems : [troubleOf(error)];
    hands.say(words.stopped);
    for (const problem of problems) hands.say(`  - ${problem}`);
    return false;
  } finally {
    await opened?.close();
  }
}

function read(line: readonly string[]): (Asked & { command: Command }) | undefined {
  const given: string[] = [];
  let as: string | undefined;
  let yes = false;
  for (let n = 0; n < line.length; n++) {
    const word = line[n] ?? '';
    if (word === '--yes') yes = true;
    else if (word === '--as') as = line[++n] ?? '';
    else if (word.startsWith('--')) return undefined;
    else given.push(word);
  }
  const [name = '', ...rest] = given;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || rest.length < command.takes[0] || rest.length > command.takes[1])
    return undefined;
  return { command: command.run, given: rest, as, yes };
}

/** The error in its source’s words. It never includes the request, which holds keys. */
function troubleOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const description = [code, message].filter(Boolean).join(' ');
  return words.problems.failed(description.split('\n')[0]?.slice(0, 300) ?? '');
}
