import { patiently } from './pace';
import { type CodeRefusal, codeRefusalOf } from './weChatCall';
import { type AnswerFields, askWeChatServer, hasWeChatApp } from './weChatServer';

/** The name and card that WeChat compares with the person of an account. */
export interface RealNameQuestion {
  openid: string;
  name: string;
  /** The number of a resident identity card; WeChat compares no other document. */
  card: string;
  /** The code from the person's agreement (`src/phone/realName`). */
  code: string;
}

/**
 * Whether the account's person has this name and card: `matches`, `differs`, or `notRealNamed`
 * (WeChat does not know the person's real name). Or why WeChat did not tell; `off` if the
 * installation has no right to ask.
 */
export type RealNameResult =
  | { ok: true; verdict: 'matches' | 'differs' | 'notRealNamed' }
  | { ok: false; reason: CodeRefusal | 'off'; code?: number | string };

/** In ms, for up to three requests; a person is waiting. */
const TIME_LIMIT_MS = 10_000;
const CHECK = '/intp/realname/checkrealnameinfo';
const IDENTITY_CARD = '1';

/**
 * Whether the check can be asked for in this installation. The hospital's own switch is checked
 * elsewhere.
 */
export const canCheckRealNames = hasWeChatApp;

/**
 * Lets WeChat compare a name and a card with the person of an account (R23), once. Never throws,
 * and logs nothing.
 *
 * @param timeLimitMs how long to wait for the answer, in ms
 */
export async function checkRealName(
  { openid, name, card, code }: RealNameQuestion,
  timeLimitMs = patiently(TIME_LIMIT_MS),
): Promise<RealNameResult> {
  if (!canCheckRealNames()) return { ok: false, reason: 'off' };
  const body = { openid, real_name: name, cred_id: card, cred_type: IDENTITY_CARD, code };
  const answer = await askWeChatServer(CHECK, body, timeLimitMs);
  return 'fields' in answer ? verdictIn(answer.fields) : { ok: false, ...codeRefusalOf(answer) };
}

/** WeChat joins several findings by semicolons; one negative finding is enough. */
function verdictIn(fields: AnswerFields): RealNameResult {
  const account = findings(fields.verify_openid);
  const card = findings(fields.verify_real_name);
  if (account.includes('V_OP_NM_UM')) return { ok: true, verdict: 'differs' };
  if (account.includes('V_OP_NA')) return { ok: true, verdict: 'notRealNamed' };
  if (!account.includes('V_OP_NM_MA') || card.length === 0) {
    return { ok: false, reason: 'unavailable', code: 'noVerdict' };
  }
  const matches = card.every(each => each === 'V_NM_ID_MA');
  return { ok: true, verdict: matches ? 'matches' : 'differs' };
}

const findings = (joined: unknown): string[] =>
  typeof joined === 'string' ? joined.split(';').filter(Boolean) : [];
