import { checkDocument, type IdentityDocument, normaliseDocument } from './document';
import { checkName, normaliseName } from './name';
import { checkPhone, normalisePhone } from './phone';
import type { IdentityProblem } from './problems';

/** A person as typed; what is left out is not asked. */
interface Typed {
  name: string;
  phone?: string | undefined;
  document?: IdentityDocument | undefined;
}

/** What is wrong with a person as typed (R1), by the field's path. It has no clock: the hospital checks again with the moment. */
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
