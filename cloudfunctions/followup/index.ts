import { serve } from '../cloud/serve';
import { answerCase } from './answerCase';
import { assignCase } from './assignCase';
import { closeCase } from './closeCase';
import { listCases } from './listCases';
import { openCase } from './openCase';
import { recordCallAgain } from './recordCallAgain';
import { recordRemedy } from './recordRemedy';
import { viewCase } from './viewCase';

/** What the follow-up office does: calls, cases, care, figures. */
export const main = serve([
  answerCase,
  assignCase,
  closeCase,
  listCases,
  openCase,
  recordCallAgain,
  recordRemedy,
  viewCase,
]);
