// npm start: the demonstration hospital on this machine. PORT (8080) and DATA_DIR (.data) set its
// port and folder.
import { build } from './build.mjs';
import { checkNode, installWhatIsMissing } from './install.mjs';
import { serve, whereToServe } from './serve.mjs';
import { explain, optionsOf } from './steps.mjs';

try {
  optionsOf('npm start');
  await checkNode();
  const where = await whereToServe();
  await installWhatIsMissing();
  await build(['functions', 'local', 'h5']);
  await serve(where);
} catch (error) {
  explain(error);
}
