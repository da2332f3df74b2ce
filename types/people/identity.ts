import * as z from 'zod';
import {
  checkDocument,
  type IdentityDocument,
  LONGEST_NUMBER,
  normaliseDocument,
} from '../../domain/people/document';
import { documentKinds, ownDocumentKinds } from '../../domain/people/documentKinds';
import { checkName, normaliseName } from '../../domain/people/name';
import { checkPhone, normalisePhone } from '../../domain/people/phone';
import type { IdentityProblem } from '../../domain/people/problems';

const error = (problem: IdentityProblem) => ({ error: problem });

/** A text that is output in its normal form; the code of the problem is the issue's message. */
const normal = (
  missing: IdentityProblem,
  normalise: (typed: string) => string,
  check: (normal: string) => IdentityProblem | null,
) =>
  z.string(error(missing)).transform((typed, context) => {
    const value = normalise(typed);
    const problem = check(value);
    if (problem) context.issues.push({ code: 'custom', message: problem, input: typed });
    return value;
  });

/** A person's legal name (R1). */
export const nameSchema = normal('NAME_MISSING', normaliseName, checkName);

/** A contact phone (R1). */
export const phoneSchema = normal('PHONE_MISSING', normalisePhone, checkPhone);

export const documentKind = z.enum(documentKinds, error('DOCUMENT_KIND'));

const ownDocument = z.strictObject({
  kind: z.enum(ownDocumentKinds, error('DOCUMENT_KIND')),
  number: z.string(error('DOCUMENT_MISSING')),
});
const guardianChild = z.strictObject({
  kind: z.literal('guardianChild'),
  guardian: ownDocument,
  birthDate: z
    .string(error('CHILD_BIRTH_DATE'))
    .max(LONGEST_NUMBER, 'CHILD_BIRTH_DATE' satisfies IdentityProblem),
});

/**
 * A document of any kind, output in normal form; the code of the problem is the issue's message, at
 * its own path. Without a clock: where the moment is known, `checkDocument` has to be called again
 * with it.
 */
export const documentSchema = z
  .discriminatedUnion('kind', [ownDocument, guardianChild], error('DOCUMENT_KIND'))
  .transform((value, context): IdentityDocument => {
    const document = normaliseDocument<IdentityDocument>(value);
    const problem = checkDocument(document, null);
    if (problem) {
      const path = problem.path.split('.');
      context.issues.push({ code: 'custom', message: problem.code, path, input: value });
    }
    return document;
  });
