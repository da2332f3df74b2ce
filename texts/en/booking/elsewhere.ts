import type { elsewhere as zh } from '../../zh-CN/booking/elsewhere';

export const elsewhere: typeof zh = {
  title: 'These have places',
  left: (type, left) => `${type} · ${left} left`,
  departments: 'These departments see the like',
  none: 'This department has no places in the next days',
  noneNote: 'You can join the waiting list, or see other departments.',
  allDepartments: 'Other departments',
  sameDay: 'If it has to be today',
  sameDayNote:
    'Online booking is for tomorrow and later. For today, please call, or register at the registration desk.',
  sameDayUrgent:
    'If it is serious or gets worse, do not wait: go to the emergency department now, or call 120.',
};
