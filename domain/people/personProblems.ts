import { checkDocument, type IdentityDocument, normaliseDocument } from './document';
import { checkName, normaliseName } from './name';
import { checkPhone, normalisePhone } from './phone';
import type { IdentityProblem } from './problems';

/** A person as typed in a form; a missing field is not checked. */
interface Typed {
  name: string;
  phone?: string | undefined;
  document?: IdentityDocument | undefined;
}

/**
 * The problems of a typed person (R1), by the path of the field. Without a clock: the hospital
 * checks again with the moment.
 */
export function personProblems({ name, phone, document }: Typed) {
  const found: { path: string; problem: IdentityProblem }[] = [];
  const add = (path: string, problem: IdentityProblem | null) => {
    if (problem) found.push({ path, problem });
  };
  add('name', checkName(normaliseName(name)));
  if (phone !== undefined) add('phone', checkPhone(normalisePhone(phone)));
  const wrong = document && checkDocument(normaliseDocument(document), null);
  if (wrong) add(`document.${wrong.path}`, wrong.code);
  return found;
}
