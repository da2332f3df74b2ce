import { texts } from '../../texts';
import { setElder, useElder } from '../theme/look';
import { Switch } from './Switch';

const { elder: words } = texts.pages.common;

/** Switches larger letters and buttons on, for every page on this phone. */
export function ElderSwitch() {
  const elder = useElder();
  return (
    <Switch
      title={words.title}
      note={words.note}
      on={elder}
      word={elder ? words.on : words.off}
      onChange={setElder}
    />
  );
}
