import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import type { TemplateName } from '../../../types/notices/template';
import { go } from '../../go';
import { knownLedger } from '../../notices/ledger';
import { Button } from '../../parts/Button';

const { messages: words } = texts.pages;

const OF_A_VISIT: readonly TemplateName[] = ['visit', 'reminder', 'change'];

/**
 * One line: which messages will be sent about a new booking; if none will, a button to change that.
 */
export function Coming() {
  const names = knownLedger()
    .filter(({ name, state, left }) => OF_A_VISIT.includes(name) && state !== 'refused' && left > 0)
    .map(({ name }) => words.what[name].name);
  return names.length > 0 ? (
    <Text className="quiet">{words.ticket(names.join(words.ticketNames))}</Text>
  ) : (
    <>
      <Text className="quiet">{words.ticketNone}</Text>
      <Button small text={words.ticketWay} onPress={() => go('pages/messages')} />
    </>
  );
}
