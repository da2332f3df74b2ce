import { outlived } from '../../../cloud/outlived';
import { sessions } from './sessions';

/** Sessions of long ago, which name whom their places were (R25). */
export const oldSessions = outlived(sessions, 'date');
