import type { DocumentKind, OwnDocumentKind } from '../../domain/people/documentKinds';
import { personProblems } from '../../domain/people/personProblems';
import { texts } from '../../texts';
import type { FieldProblem } from '../../types/answer';
import type { InputOf } from '../../types/contract';
import type { addPatient } from '../../types/holding/addPatient';

/**
 * The values of the form. The child's fields only count for a child without a document of its own.
 */
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

type Adding = InputOf<typeof addPatient>;

/** The form's values as a person with a phone. */
export function toInput(draft: PersonForm): Adding & { phone: string } {
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

/**
 * The form's values as the input of `addPatient`; with a code of WeChat the phone may be left out
 * (R23).
 */
export function toAdding(draft: PersonForm, phoneCode?: string): Adding {
  const { phone, ...person } = toInput(draft);
  if (phoneCode === undefined) return { ...person, phone };
  return phone.trim() ? { ...person, phone, phoneCode } : { ...person, phoneCode };
}

/**
 * The problems of the hospital's answer, by the form's fields; problems without a field are left
 * out.
 */
export function mistakesAt(problems: readonly FieldProblem[]): Mistakes {
  const mistakes: Mistakes = {};
  for (const { path, message } of problems) {
    const field = FIELDS[path];
    if (field && !mistakes[field]) mistakes[field] = message;
  }
  return mistakes;
}

/**
 * The problems of the form by field, with the rules that the hospital uses.
 * @param phoneCode the code of WeChat's button, if the form is sent by it
 */
export const check = (draft: PersonForm, phoneCode?: string): Mistakes =>
  mistakesAt(
    personProblems(toAdding(draft, phoneCode)).map(({ path, problem }) => ({
      path,
      message: texts.identity[problem],
    })),
  );
