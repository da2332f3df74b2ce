import { strFromU8, unzipSync } from 'fflate';

/** The content of an answer’s file as text; every sheet of a spreadsheet. Empty without a file. */
export function fileIn(value: unknown): string {
  const { fileName, contentBase64 } = value as { fileName?: string; contentBase64?: string };
  if (fileName === undefined || contentBase64 === undefined) return '';
  const bytes = Buffer.from(contentBase64, 'base64');
  if (!fileName.endsWith('.xlsx')) return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map(each => strFromU8(each))
    .join('\n');
}
