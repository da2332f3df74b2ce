import type { Hospital } from '../../config/demo/hospital';
import { person } from '../../tests/journeys/hospital';
import type { InLine } from '../../tests/journeys/morning';
import { privacyNotice } from '../../texts/privacy';
import { book } from '../../types/booking/book';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { addPatient } from '../../types/holding/addPatient';
import { agreePrivacy } from '../../types/privacy/agreePrivacy';

/** A free place of a morning. */
interface Place {
  sessionId: string;
  slot: number;
}

/** The free places of a day's mornings, session by session. */
export async function freePlaces(hospital: Hospital, date: string): Promise<Place[]> {
  const found = await hospital.stack.store.find('sessions', {
    filter: { date, period: 'morning', state: 'open' },
  });
  const sessions = found.docs as { _id: string; slots: { left: number }[] }[];
  return sessions.flatMap(({ _id, slots }) =>
    slots.flatMap(({ left }, slot) =>
      Array.from({ length: left }, () => ({ sessionId: _id, slot })),
    ),
  );
}

/** Books places for patients under their own accounts, as through WeChat. */
export async function standInLine(
  hospital: Hospital,
  places: readonly Place[],
  from: number,
): Promise<InLine[]> {
  const ask = async <C extends Contract>(
    { function: name, operation }: C,
    input: InputOf<C>,
    account: string,
  ): Promise<ValueOf<C>> => {
    const response = await fetch(`${hospital.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${account}` },
      body: JSON.stringify({ operation, input }),
    });
    const { result } = await response.json();
    if (!result?.ok) throw new Error(`${operation}: ${JSON.stringify(result)}`);
    return result.value;
  };
  const line: InLine[] = [];
  for (const [index, place] of places.entries()) {
    const n = from + index;
    const account = `line-${n}`;
    const { version } = privacyNotice;
    await ask(agreePrivacy, { version, identity: true, health: true }, account);
    const { patientId } = (await ask(addPatient, person(n), account)).patient;
    const wish = { requestId: `${account}-wish`, patientId, ...place };
    line.push({ n, booking: (await ask(book, wish, account)).appointment });
  }
  return line;
}
