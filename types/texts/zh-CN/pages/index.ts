import { appointment } from './appointment';
import { appointments } from './appointments';
import { care } from './care';
import { common } from './common';
import { confirm } from './confirm';
import { contacts } from './contacts';
import { department } from './department';
import { departments } from './departments';
import { doctor } from './doctor';
import { guide } from './guide';
import { home } from './home';
import { me } from './me';
import { messages } from './messages';
import { notice } from './notice';
import { opinions } from './opinions';
import { patient } from './patient';
import { patients } from './patients';
import { refused } from './refused';
import { returns } from './returns';
import { stops } from './stops';
import { strikes } from './strikes';
import { survey } from './survey';
import { waiting } from './waiting';

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
  guide,
  contacts,
  stops,
  strikes,
  waiting,
  refused,
  returns,
  me,
  messages,
  survey,
  opinions,
  care,
};
