import { appointment } from './booking/appointment';
import { appointments } from './booking/appointments';
import { confirm } from './booking/confirm';
import { dayCard } from './booking/dayCard';
import { elsewhere } from './booking/elsewhere';
import { foreseen } from './booking/foreseen';
import { waiting } from './booking/waiting';
import { care } from './care/carePages';
import { opinions } from './cases/opinions';
import { common } from './common';
import { contacts } from './contacts';
import { guide } from './guide';
import { holders } from './holding/holders';
import { home } from './home';
import { me } from './me';
import { messages } from './notices/messages';
import { patient } from './people/patient';
import { patients } from './people/patients';
import { notice } from './policy/notice';
import { ownData } from './privacy/ownDataPage';
import { privacy } from './privacy/privacy';
import { screen } from './queue/screen';
import { refused } from './refused';
import { returns } from './returns/returns';
import { strikes } from './strikes/strikes';
import { survey } from './surveys/survey';
import { terms } from './terms';
import { department } from './timetable/department';
import { departments } from './timetable/departments';
import { doctor } from './timetable/doctor';
import { stops } from './timetable/stops';

/** The texts of the mini-program's pages, by page. */
export const pages = {
  common,
  home,
  departments,
  department,
  doctor,
  confirm,
  elsewhere,
  foreseen,
  appointment,
  appointments,
  dayCard,
  holders,
  patients,
  patient,
  notice,
  ownData,
  privacy,
  guide,
  contacts,
  terms,
  stops,
  strikes,
  waiting,
  refused,
  returns,
  screen,
  me,
  messages,
  survey,
  opinions,
  care,
};
