import type { contacts as zh } from '../zh-CN/contacts';

/** Words about where to get help in the hospital. The names, places and numbers come from `hospital.json`. */
export const contacts: typeof zh = {
  where: (name, place) => `${name}, ${place}`,
  call: phone => `Call ${phone}`,
};
