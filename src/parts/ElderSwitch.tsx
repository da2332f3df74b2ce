import { texts } from '../../texts';
import { setElder, useElder } from '../theme/look';
import { Switch } from './Switch';

const { elder: words } = texts.pages.common;

/** Larger letters and buttons, on every page of this phone. */
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
