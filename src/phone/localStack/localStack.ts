/** For the browser only: the local stack simulates WeChat and the cloud. */

/** The openid of the demonstration person chosen beside the phone. */
export const demoPerson = (): string => localStorage.getItem('yuehao.person') ?? DEMO_PERSON;

/**
 * Reads from a path of the local stack.
 * @throws Error when it does not answer, or refuses
 */
export const askStack = (path: string): Promise<unknown> => read(fetch(`/local/${path}`));

/**
 * Posts to a path of the local stack and returns its answer.
 * @throws Error when it does not answer, or refuses
 */
export const tellStack = (path: string, body: object): Promise<unknown> =>
  read(
    fetch(`/local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

async function read(asked: Promise<Response>): Promise<unknown> {
  const response = await asked;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
