import type { contacts as zh } from '../zh-CN/contacts';

/** Words about where in the hospital somebody helps; who, where and by which number is the hospital's own (`hospital.json`). */
export const contacts: typeof zh = {
  where: (name, place) => `${name}, ${place}`,
  call: phone => `Call ${phone}`,
};
