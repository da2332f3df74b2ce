import type { Answer } from '../../types/answer';
import type { Contract, InputOf, ValueOf } from '../../types/contract';

/** Calls an operation as a page does. Returns a refusal as a value. */
export async function call<C extends Contract>(
  url: string,
  openid: string,
  { function: name, operation }: C,
  input: InputOf<C>,
): Promise<Answer<ValueOf<C>>> {
  const response = await fetch(`${url}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${openid}` },
    body: JSON.stringify({ operation, input }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${name}.${operation}: HTTP ${response.status} ${body}`);
  const { result } = JSON.parse(body);
  if (!result) throw new Error(`${name}.${operation}: ${body}`);
  return result;
}

/**
 * Calls an operation that must not be refused in the demonstration.
 *
 * @throws Error with the code and message of a refusal
 */
export async function must<C extends Contract>(
  url: string,
  openid: string,
  operation: C,
  input: InputOf<C>,
): Promise<ValueOf<C>> {
  const answer = await call(url, openid, operation, input);
  if (answer.ok) return answer.value;
  throw new Error(`${operation.operation}: ${answer.refusal.code} ${answer.refusal.message}`);
}
