import type { Colleague } from '../../types/voices/voices';

/** The visit that praise is about: its doctor can be named without the full name. */
export interface PraiseOf {
  department: string;
  /** The key of the visit's doctor. */
  doctorKey?: string | undefined;
}

/**
 * The colleagues named in words of praise (R14): everybody whose full name is in the text. If two
 * have the same name, the one in the visit's department is chosen, and nobody if that is both or
 * neither. A family name with a title means the visit's doctor if it is theirs. If nobody is found,
 * the office decides.
 *
 * @param titles words that follow a family name
 */
export function praisedIn(
  text: string,
  colleagues: readonly Colleague[],
  { department, doctorKey }: PraiseOf,
  titles: readonly string[],
): Colleague[] {
  const named = colleagues.filter(({ name }) => name.length >= 2 && text.includes(name));
  // A name that is only part of another name in the text does not count.
  const whole = named.filter(({ name }) => !named.some(other => contains(other.name, name)));
  const found = [...new Set(whole.map(({ name }) => name))].flatMap(name => {
    const all = whole.filter(each => each.name === name);
    const ofDepartment = all.filter(each => each.department === department);
    if (all.length === 1) return all;
    return ofDepartment.length === 1 ? ofDepartment : [];
  });
  if (found.length || named.length) return found;
  const doctor = colleagues.find(({ key }) => key === doctorKey);
  const family = doctor?.name.slice(0, 1) ?? '';
  return doctor && titles.some(title => text.includes(family + title)) ? [doctor] : [];
}

const contains = (other: string, name: string): boolean => other !== name && other.includes(name);
