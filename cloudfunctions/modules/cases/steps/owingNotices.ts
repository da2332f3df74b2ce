import { owingIn } from '../../notices';

/** Cases owe the news of their answers (R19). */
export const caseNotices = owingIn('cases', []);
