// chinese: the legal titles of doctors, as hospitals write them
const titles: Record<string, string> = {
  主任医师: 'Chief physician',
  副主任医师: 'Associate chief physician',
  主治医师: 'Attending physician',
  住院医师: 'Resident physician',
};

/** A doctor's title in English; an unknown title stays as the hospital wrote it. */
export const sayTitle = (name: string): string => titles[name] ?? name;
