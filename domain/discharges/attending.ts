/** A doctor of the roster, with the fields by which a ward's list can name them. */
interface Known {
  id: string;
  name: string;
  department: { name: string };
}

/**
 * The doctor of the roster whom a ward's list names as attending (R15). Of several with that name,
 * the one in the department of the stay. Undefined if that leaves none or several.
 *
 * @param titles titles that may follow a name
 */
export function attendingOf(
  named: string | undefined,
  department: string,
  doctors: readonly Known[],
  titles: readonly string[],
): { id: string; name: string } | undefined {
  const wanted = named?.replace(/\s+/g, '') ?? '';
  const names = [wanted, ...titles.flatMap(title => cutOff(wanted, title))];
  const all = doctors.filter(({ name }) => names.includes(name.replace(/\s+/g, '')));
  const ofDepartment = all.filter(each => each.department.name === department);
  const [found] = all.length === 1 ? all : ofDepartment.length === 1 ? ofDepartment : [];
  return found && { id: found.id, name: found.name };
}

const cutOff = (text: string, end: string): string[] =>
  text.endsWith(end) ? [text.slice(0, -end.length)] : [];
