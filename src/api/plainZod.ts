import * as z from 'zod';

/**
 * Imported before any contract: WeChat forbids making functions from text, and does so without an error,
 * so zod must not try.
 */
z.config({ jitless: true });
