import type { DocumentKind, OwnDocumentKind } from '../../domain/people/documentKinds';
import type { IdentityProblem } from '../../domain/people/problems';
import { texts } from '../../texts';
import type { FieldProblem } from '../../types/answer';
import type { InputOf } from '../../types/contract';
import { addPatient } from '../../types/people/addPatient';

/** The values of the form. The child's fields count only for a child without a document of its own. */
export interface PersonForm {
  name: string;
  kind: DocumentKind;
  number: string;
  guardianKind: OwnDocumentKind;
  guardianNumber: string;
  birthDate: string;
  phone: string;
}
export type FieldName = keyof PersonForm;
export type Mistakes = Partial<Record<FieldName, string>>;

export const emptyPersonForm: PersonForm = {
  name: '',
  kind: 'residentIdentityCard',
  number: '',
  guardianKind: 'residentIdentityCard',
  guardianNumber: '',
  birthDate: '',
  phone: '',
};

/** The form's fields by the contract's paths. */
const FIELDS: Record<string, FieldName> = {
  name: 'name',
  phone: 'phone',
  document: 'number',
  'document.kind': 'kind',
  'document.number': 'number',
  'document.guardian': 'guardianNumber',
  'document.guardian.kind': 'guardianKind',
  'document.guardian.number': 'guardianNumber',
  'document.birthDate': 'birthDate',
};

/** The form's values as the input of `addPatient`. */
export function toInput(draft: PersonForm): InputOf<typeof addPatient> {
  const { name, phone, kind, number, guardianKind, guardianNumber, birthDate } = draft;
  return {
    name,
    phone,
    document:
      kind === 'guardianChild'
        ? { kind, birthDate, guardian: { kind: guardianKind, number: guardianNumber } }
        : { kind, number },
  };
}

/** The problems of the hospital's answer, by the form's fields; problems without a field are left out. */
export function mistakesAt(problems: readonly FieldProblem[]): Mistakes {
  const mistakes: Mistakes = {};
  for (const { path, message } of problems) {
    const field = FIELDS[path];
    if (field && !mistakes[field]) mistakes[field] = message;
  }
  return mistakes;
}

/** What is wrong with the form, by field. It is checked by the contract, as the hospital checks it. */
export function check(draft: PersonForm): Mistakes {
  const { success, error } = addPatient.input.safeParse(toInput(draft));
  if (success) return {};
  return mistakesAt(
    error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: texts.identity[message as IdentityProblem] ?? texts.fields.wrong,
    })),
  );
}
