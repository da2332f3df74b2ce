// npm run dev [-- functions]: the demonstration hospital. It shows an edit of a page or a function
// without a restart, and keeps its data. With `functions` it watches only them, and serves the last
// built pages.
import { join } from 'node:path';
import { build } from './build.mjs';
import { watchFunctions } from './dev/functions.mjs';
import { watchPages } from './dev/pages.mjs';
import { phone } from './dev/phone.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { serve, whereToServe } from './serve.mjs';
import { explain, optionsOf, root, seconds, step } from './steps.mjs';

const work = join(root, '.cache/dev');

try {
  const options = optionsOf('npm run dev', ['functions']);
  await checkNode();
  const where = await whereToServe();
  await installWhatIsMissing();
  await dev(where, { withPages: !options.includes('functions') });
} catch (error) {
  explain(error);
}

async function dev(where, { withPages }) {
  const shown = phone(join(root, 'dist/local/config/demo/frame/index.html'));
  const pages = withPages ? await watchPages(told('pages', shown.reload)) : undefined;
  await build(['functions', 'local']);
  const functionsDir = join(work, 'cloudfunctions');
  let hospital;
  const functions = await step('Building what is watched', () =>
    watchFunctions(functionsDir, async built => {
      await Promise.all(built.changed.map(name => hospital?.stack.host.reload(name)));
      told(built.changed.join(', '), shown.reload)(built);
    }),
  );
  if (pages) await step('Waiting for the pages', () => pages.built);
  hospital = await serve(where, {
    functionsDir,
    routes: (req, res) => shown.take(req, res) || (pages?.take(req, res) ?? false),
    close: () => Promise.all([pages?.close(), functions.close()]),
  });
}

/** Prints the result of a build, or its errors, and shows it. */
function told(name, show) {
  return ({ ms, problems }) => {
    if (problems.length) console.log(`\n${problems.join('\n\n')}\n`);
    else if (name) {
      console.log(`Rebuilt: ${name} (${seconds(ms)})`);
      show();
    }
  };
}
