import type { Colleague } from '../../types/voices/voices';

/** The visit that praise is about: its doctor may be meant without a whole name. */
export interface PraiseOf {
  department: string;
  /** The key of the visit's doctor. */
  doctorKey?: string | undefined;
}

/**
 * The colleagues whom words of praise are for, as far as the words alone tell (R14): everybody whose whole name stands in them. Where
 * two have that name, the one of the visit's department is meant; if both or neither are of it, nobody is chosen. A family name with a title
 * means the visit's doctor, if it is theirs. Where nobody is found, the office decides.
 * @param titles what follows a family name
 */
export function praisedIn(
  text: string,
  colleagues: readonly Colleague[],
  { department, doctorKey }: PraiseOf,
  titles: readonly string[],
): Colleague[] {
  const named = colleagues.filter(({ name }) => name.length >= 2 && text.includes(name));
  // A name that is a part of another one that stands there is not meant.
  const whole = named.filter(({ name }) => !named.some(other => contains(other.name, name)));
  const found = [...new Set(whole.map(({ name }) => name))].flatMap(name => {
    const all = whole.filter(each => each.name === name);
    const here = all.filter(each => each.department === department);
    if (all.length === 1) return all;
    return here.length === 1 ? here : [];
  });
  if (found.length || named.length) return found;
  const doctor = colleagues.find(({ key }) => key === doctorKey);
  const family = doctor?.name.slice(0, 1) ?? '';
  return doctor && titles.some(title => text.includes(family + title)) ? [doctor] : [];
}

const contains = (other: string, name: string): boolean => other !== name && other.includes(name);
