import { outlived } from '../../../cloud/outlived';
import { sessions } from './sessions';

/** Past sessions, which contain the ids of the patients who had their places (R25). */
export const oldSessions = outlived(sessions, 'date');
