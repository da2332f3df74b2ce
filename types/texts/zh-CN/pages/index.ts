import { appointment } from './appointment';
import { appointments } from './appointments';
import { common } from './common';
import { confirm } from './confirm';
import { department } from './department';
import { departments } from './departments';
import { doctor } from './doctor';
import { home } from './home';
import { me } from './me';
import { notice } from './notice';
import { patient } from './patient';
import { patients } from './patients';

/** What the mini-program's pages say, by page. */
export const pages = {
  common,
  home,
  departments,
  department,
  doctor,
  confirm,
  appointment,
  appointments,
  patients,
  patient,
  notice,
  me,
};
