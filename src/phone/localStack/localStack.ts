/** Only the browser has this: the local stack takes the place of WeChat and of the cloud. */

/** The demonstration person that the page around the phone chose, by their openid. */
export const demoPerson = (): string => localStorage.getItem('yuehao.person') ?? DEMO_PERSON;

/** Reads from a door of the stack. @throws Error when it does not answer, or refuses */
export const askStack = (path: string): Promise<unknown> => read(fetch(`/local/${path}`));

/** Tells a door of the stack something; what it answers. @throws Error when it does not answer, or refuses */
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
