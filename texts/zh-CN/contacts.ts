/** Words about where in the hospital somebody helps; who, where and by which number is the hospital's own (`hospital.json`). */
export const contacts = {
  where: (name: string, place: string) => `${name}，${place}`,
  call: (phone: string) => `拨打 ${phone}`,
};
