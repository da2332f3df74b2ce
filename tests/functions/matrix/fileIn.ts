import { readTable } from '../../../cloudfunctions/cloud/tables/readTable';

/** What stands in the file of an answer, as text; nothing where there is none. */
export async function fileIn(value: unknown): Promise<string> {
  const { fileName, contentBase64 } = value as { fileName?: string; contentBase64?: string };
  if (fileName === undefined || contentBase64 === undefined) return '';
  const bytes = Buffer.from(contentBase64, 'base64');
  return fileName.endsWith('.xlsx')
    ? JSON.stringify(await readTable(bytes, fileName))
    : bytes.toString();
}
