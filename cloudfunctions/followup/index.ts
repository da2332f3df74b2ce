import { serve } from '../cloud/serve';

/** What the follow-up office does: calls, cases, care, figures. */
export const main = serve([]);
