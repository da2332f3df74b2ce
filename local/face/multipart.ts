import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { invalidParam } from '../errors';
import type { AdminRequest } from './request';

/**
 * The fields of a multipart form: text as string, bytes as Buffer.
 *
 * @throws INVALID_PARAM
 */
export function readMultipart(body: Buffer, contentType: string): Promise<AdminRequest> {
  return new Promise((resolve, reject) => {
    const fields: AdminRequest = {};
    const fail = (error: unknown) =>
      reject(invalidParam(`the form cannot be read: ${(error as Error).message}`));
    try {
      const form = new Busboy({ headers: { 'content-type': contentType } });
      form.on('field', (name, value) => {
        fields[name] = value;
      });
      form.on('file', (name, stream) => {
        const parts: Buffer[] = [];
        stream.on('data', part => parts.push(part));
        stream.on('end', () => {
          fields[name] = Buffer.concat(parts);
        });
      });
      form.on('error', fail);
      form.on('finish', () => resolve(fields));
      Readable.from([body]).pipe(form);
    } catch (error) {
      fail(error);
    }
  });
}
