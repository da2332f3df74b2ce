/** A doctor of the roster, as far as a ward's list can name one. */
interface Known {
  id: string;
  name: string;
  department: { name: string };
}

/**
 * The doctor of the roster whom a ward's list names as attending (R15): of several of one name the one of the stay's department; where
 * that does not decide either, or nobody bears the name, undefined.
 * @param titles what may stand behind a name
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
  const here = all.filter(each => each.department.name === department);
  const [found] = all.length === 1 ? all : here.length === 1 ? here : [];
  return found && { id: found.id, name: found.name };
}

const cutOff = (text: string, end: string): string[] =>
  text.endsWith(end) ? [text.slice(0, -end.length)] : [];
