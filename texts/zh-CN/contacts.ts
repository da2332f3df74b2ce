/** Words about where to get help in the hospital. The names, places and numbers come from `hospital.json`. */
export const contacts = {
  where: (name: string, place: string) => `${name}，${place}`,
  call: (phone: string) => `拨打 ${phone}`,
};
