import { staffTexts } from './staff';
import * as day from './zh-CN/booking/deskDay';
import * as calls from './zh-CN/calls/deskCalls';
import * as changes from './zh-CN/changes/deskChanges';
import * as exchange from './zh-CN/exchange/deskDoorKeys';
import * as guides from './zh-CN/guides/deskGuides';
import * as holding from './zh-CN/holding/deskHolders';
import * as fits from './zh-CN/hospital/deskFits';
import * as hospital from './zh-CN/hospital/deskHospital';
import * as people from './zh-CN/identity/deskJoin';
import * as lists from './zh-CN/lists/deskLists';
import * as closings from './zh-CN/policy/deskClosings';
import * as hours from './zh-CN/policy/deskHours';
import * as policy from './zh-CN/policy/deskPolicy';
import * as queue from './zh-CN/queue/deskQueue';
import * as returns from './zh-CN/returns/deskReturns';
import * as running from './zh-CN/running/deskRunning';
import * as office from './zh-CN/staff/deskOffice';
import * as doctor from './zh-CN/timetable/deskDoctor';

/**
 * The texts of the staff's pages, by page. They are apart from `texts`, so that patients do not
 * load them.
 */
export const deskTexts = {
  ...staffTexts,
  ...day,
  ...doctor,
  ...calls,
  ...changes,
  ...exchange,
  ...guides,
  ...lists,
  ...office,
  ...closings,
  ...hours,
  ...people,
  ...policy,
  ...queue,
  ...returns,
  ...running,
  ...holding,
  ...hospital,
  ...fits,
};
